import { setImmediate } from 'node:timers/promises';
import type { Bot } from '../bot.ts';

/**
 * Has every language's own name asked about before people ask: the first message of a script builds its index, and
 * together these take most of a second. Other events run in between.
 */
export async function warmUp(bot: Bot): Promise<void> {
  for (const { name } of bot.languages) {
    bot.reply({ text: name, audience: 'private' });
    bot.suggest(name, undefined);
    await setImmediate();
  }
}
