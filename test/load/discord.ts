import { setInterval } from 'node:timers/promises';
import { startBot } from '../bot-process.ts';
import { CONVERSATIONS } from '../conversations.ts';
import { meet, say, slash, type as typePlace } from '../fakes/discord/people.ts';
import { type Discord, startDiscord } from '../fakes/discord/server.ts';
import type { Callback } from '../fakes/discord/state.ts';
import { inspect } from './inspect.ts';

/** What somebody says on the n-th occasion: every kind of question, slash command and autocomplete in turn. */
function interaction(discord: Discord, index: number) {
  const { typed, locale } = CONVERSATIONS[index % CONVERSATIONS.length] ?? { typed: '', locale: 'en-US' };
  const asker = meet(discord, locale);
  return index % 3 === 0 ? typePlace(discord, asker, typed.slice(0, 3)) : slash(discord, asker, typed);
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

/** How long answers took, in milliseconds. */
export interface Latency {
  readonly answered: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

/** Asks one thing after the other, so that all that is made on first use is made. */
export async function warmUp(discord: Discord): Promise<void> {
  for (const [index] of CONVERSATIONS.entries()) await interaction(discord, index).answer.promise;
  for (const [index] of CONVERSATIONS.entries()) await interaction(discord, index + 1).answer.promise;
}

/** Sends interactions at a rate, whether or not those before have been answered, and waits for all. */
export async function askAtRate(discord: Discord, count: number, perSecond: number): Promise<Latency> {
  const answers: Promise<Callback>[] = [];
  const start = performance.now();
  for await (const _ of setInterval(5)) {
    const due = Math.min(count, Math.floor(((performance.now() - start) / 1000) * perSecond));
    while (answers.length < due) answers.push(interaction(discord, answers.length).answer.promise);
    if (answers.length === count) break;
  }
  const times = (await Promise.all(answers)).map(({ after }) => after).sort((a, b) => a - b);
  return {
    answered: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    slowest: percentile(times, 1),
  };
}

async function oneMessage(discord: Discord, index: number): Promise<void> {
  const { typed } = CONVERSATIONS[index % CONVERSATIONS.length] ?? { typed: '' };
  const asker = meet(discord);
  if (index % 4 > 0) {
    say(discord, asker, typed, { channel: asker.direct });
    await discord.state.mailbox(asker.direct.id).next();
  } else {
    const { general } = discord.world.channels;
    say(discord, asker, `<@${discord.world.bot.id}> ${typed}`);
    await discord.state.mailbox(general.id).next();
  }
}

/** Has messages answered, by somebody new each time, most of them direct ones; a few at a time. */
export async function sayMany(discord: Discord, count: number): Promise<void> {
  let index = 0;
  const one = async () => {
    while (index < count) await oneMessage(discord, index++);
  };
  await Promise.all(Array.from({ length: 20 }, one));
}

/** A small Discord, and on it the real bot, whose memory can be measured. */
export async function startMeasured() {
  const discord = await startDiscord();
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const bot = startBot(settings, [process.execPath, '--inspect=127.0.0.1:0', 'src/main.ts']);
  const inspector = await inspect(await bot.errorLine('ws://'));
  await bot.line('discord: ready');
  return {
    discord,
    memory: inspector.memory,
    async stop() {
      inspector.close();
      await bot.stop();
      await discord.close();
      return discord.state.problems;
    },
  };
}
