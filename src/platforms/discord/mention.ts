import { GuildFeature, type Message, MessageType, RESTJSONErrorCodes } from 'discord.js';
import type { Bot, Question } from '../../bot.ts';
import { message as content } from './message.ts';
import { mayRefer, mayWrite } from './permissions.ts';
import { renderCard, renderNotice } from './render.ts';
import { hasCode, isSilenced } from './trouble.ts';

/** A community chose its locale; any other server merely has the default. */
function localeOf({ guild }: Message): string | undefined {
  return guild?.features.includes(GuildFeature.Community) ? guild.preferredLocale : undefined;
}

/**
 * What a message asks the bot: all of a direct message, or what stands around the bot's own mention.
 * @returns undefined when the message is not for the bot: of a bot, a webhook or Discord itself, or without its mention
 */
export function questionIn(message: Message): Question | undefined {
  const self = message.client.user;
  const byPerson = !message.author.bot && message.webhookId === null;
  if (!byPerson || ![MessageType.Default, MessageType.Reply].includes(message.type)) return undefined;
  const mention = new RegExp(`<@!?${self.id}>`, 'g');
  const isMentioned = mention.test(message.content) || message.mentions.users.has(self.id);
  if (message.inGuild() && !isMentioned) return undefined;
  const locale = localeOf(message);
  const text = message.content.replace(mention, ' ').trim();
  return { text, audience: 'public', ...(locale === undefined ? {} : { locale }) };
}

/** Tells the one who asked something that the channel need not hear, or may not. Who takes no messages is left alone. */
export async function tellPrivately(message: Message, sentence: string): Promise<void> {
  try {
    await message.author.send(content(renderNotice(sentence)));
  } catch (error) {
    if (!isSilenced(error)) throw error;
  } finally {
    const { dmChannel } = message.author;
    if (dmChannel !== null) message.client.channels.cache.delete(dmChannel.id);
  }
}

async function send(message: Message, reply: ReturnType<typeof content>): Promise<void> {
  if (!mayRefer(message)) {
    if (message.channel.isSendable()) await message.channel.send(reply);
    return;
  }
  try {
    await message.reply({ ...reply, failIfNotExists: false });
  } catch (error) {
    const refused = hasCode(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
    if (!refused || !message.channel.isSendable()) throw error;
    await message.channel.send(reply);
  }
}

/** Answers a message where it stands; where the bot may not write, it says so in a direct message. */
export async function answerMessage(bot: Bot, message: Message, question: Question): Promise<void> {
  const card = bot.reply(question);
  const cannotWrite = () => tellPrivately(message, bot.words(card.language)('error.cannotWrite'));
  if (!mayWrite(message)) return cannotWrite();
  try {
    await send(message, content(renderCard(card, bot)));
  } catch (error) {
    if (!isSilenced(error)) throw error;
    await cannotWrite();
  }
}
