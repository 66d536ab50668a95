import type { Bot } from '../../src/bot.ts';
import type { Card } from '../../src/card/card.ts';
import { formatReference, type Reference } from '../../src/core/reference.ts';

/** Every kind of answer, by the reference that makes its card again. */
const ASKED: readonly (Pick<Reference, 'kind' | 'codes'> & { about: string; others?: readonly string[] })[] =
  [
    { about: 'a listed place with classes', kind: 'place', codes: ['22130'] },
    { about: 'a listed place without a class', kind: 'place', codes: ['20205'] },
    { about: 'a place that is not listed', kind: 'place', codes: ['38201'] },
    { about: 'a ward of a listed city', kind: 'place', codes: ['22140'] },
    { about: 'a place with another of its name', kind: 'place', codes: ['10205'], others: ['13111'] },
    { about: 'a prefecture with listed places', kind: 'place', codes: ['10'] },
    { about: 'a prefecture without, its office', kind: 'place', codes: ['29'] },
    { about: 'several places', kind: 'several', codes: ['20203', '20205', '22221', '14'] },
    { about: 'a homonym', kind: 'ambiguous', codes: ['13206', '34208'] },
    { about: 'an unknown place', kind: 'unknown', codes: ['22130'] },
    { about: 'a place abroad', kind: 'abroad', codes: [] },
    { about: 'no place', kind: 'no-place', codes: [] },
    { about: 'a greeting', kind: 'greeting', codes: [] },
    { about: 'something else', kind: 'off-topic', codes: [] },
    { about: 'something else at a place', kind: 'off-topic', codes: [], others: ['22130'] },
  ];

/** One card of every kind, written for readers of a language (BCP 47). */
export function repliesIn(
  bot: Bot,
  language: string,
): readonly { readonly about: string; readonly card: Card }[] {
  return ASKED.map(({ about, others = [], ...reference }) => {
    const card = bot.show(formatReference({ ...reference, others }), language);
    if (card === undefined) throw new Error(`no card for ${about}`);
    return { about, card };
  });
}
