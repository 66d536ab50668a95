import type { Bot } from '../bot.ts';

/** A name, a misspelt one and one in another script: each kind builds an index when it comes for the first time. */
const FIRST_QUESTIONS = ['Hamamatsu', 'hamamatuu', 'いせさき', ''];

/** Has the first questions answered before people ask: together they can take most of a second. */
export function warmUp(bot: Bot): void {
  for (const text of FIRST_QUESTIONS) bot.reply({ text, audience: 'private' });
}
