import { bot } from '../facts.ts';

/** What the bot understood of a message: kind and JIS codes. */
export function asked(text: string, locale?: string) {
  const { kind, places } = bot.reply({
    text,
    audience: 'private',
    ...(locale === undefined ? {} : { locale }),
  });
  return { kind, places };
}

/** A message and what it is about; codes are parted by spaces. */
export type Case = readonly [typed: string, kind: string, codes: string];
