import { type Client, Events, type Interaction, type Message } from 'discord.js';
import type { Bot, Question } from '../../bot.ts';
import type { Config } from '../../config.ts';
import { atMost, createInHand } from '../in-hand.ts';
import { type CreatePlatform, type Platform, PlatformError } from '../platform.ts';
import { createClient } from './client.ts';
import { commandShapes } from './commands/shapes.ts';
import { explainClose, explainRequest } from './explain.ts';
import { answerInteraction, apologize } from './interaction.ts';
import { answerMessage, questionIn, tellPrivately } from './mention.ts';
import { publishCommands } from './register.ts';
import { type Ids, isTooLate, logTrouble } from './trouble.ts';

type Settings = NonNullable<Config['discord']>;

/** Milliseconds for what is in hand when the bot is told to stop, and then for closing the connection: five seconds in all. */
const TO_FINISH = 4500;
const TO_CLOSE = 400;

/** The only place where errors end: logged with ids, and the person is told, unless it is too late for that. */
async function attempt(ids: Ids, work: () => Promise<void>, apologizing: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logTrouble(error, ids);
    if (isTooLate(error)) return;
    await apologizing().catch((another: unknown) => logTrouble(another, ids));
  }
}

/** Channels of direct messages come again with each event; kept, they would add up. */
function forget({ channelId, guildId, client }: Message | Interaction): void {
  if (guildId === null && channelId !== null) client.channels.cache.delete(channelId);
}

async function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  await attempt(
    { interaction: interaction.id, guild: interaction.guildId, channel: interaction.channelId },
    () => answerInteraction(bot, interaction),
    () => apologize(bot, interaction),
  );
  forget(interaction);
}

/** The language that a question would be answered in; the locale when that is what fails. */
function languageOf(bot: Bot, question: Question): string | undefined {
  try {
    return bot.reply(question).language;
  } catch {
    return question.locale;
  }
}

async function onMessage(bot: Bot, message: Message): Promise<void> {
  const question = questionIn(message);
  const ids = { message: message.id, guild: message.guildId, channel: message.channelId };
  const apologizing = async () => {
    const language = question === undefined ? undefined : languageOf(bot, question);
    await tellPrivately(message, bot.words(language)('error.general'));
  };
  if (question !== undefined) await attempt(ids, () => answerMessage(bot, message, question), apologizing);
  forget(message);
}

async function publish(client: Client<true>, bot: Bot): Promise<void> {
  try {
    const published = await publishCommands(client.rest, client.application.id, commandShapes(bot));
    if (published) console.log('discord: commands published');
  } catch (error) {
    logTrouble(error, { application: client.application.id });
  }
}

/** Logs in, and waits until the servers are known. */
async function connect(client: Client, { token, apiUrl }: Settings): Promise<Client<true>> {
  let refusal: string | undefined;
  client.once(Events.ShardDisconnect, ({ code }) => {
    refusal = explainClose(code);
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    throw refusal === undefined ? explainRequest(error, apiUrl) : new PlatformError(refusal);
  }
  return ready;
}

/** The bot on Discord, through one client for all shards. */
export function createDiscord(settings: Settings): CreatePlatform {
  return (bot): Platform => {
    const client = createClient(settings.apiUrl);
    const inHand = createInHand();
    client.on(Events.Error, (error) => logTrouble(error, {}));
    client.on(Events.ShardError, (error, shard) => logTrouble(error, { shard: String(shard) }));
    client.on(Events.InteractionCreate, (interaction) => inHand.add(onInteraction(bot, interaction)));
    client.on(Events.MessageCreate, (message) => inHand.add(onMessage(bot, message)));

    /** Discord wants no new attempt: with nothing else to do, the process ends by itself. */
    function giveUp(code: number): void {
      console.error(`discord: ${explainClose(code) ?? `Discord closed the connection for good (${code})`}`);
      process.exitCode = 1;
      void client.destroy();
    }

    return {
      name: 'discord',
      async start() {
        const ready = await connect(client, settings);
        client.on(Events.ShardDisconnect, ({ code }) => giveUp(code));
        console.log(`discord: ready as ${ready.user.tag}, servers: ${ready.guilds.cache.size}`);
        inHand.add(publish(ready, bot));
      },
      async stop() {
        await atMost(TO_FINISH, inHand.finish());
        await atMost(TO_CLOSE, client.destroy());
      },
    };
  };
}
