import { columnOf } from './codes.ts';

/**
 * Letters that one language of a shared alphabet writes and its neighbours do not, with what one of them tells
 * (logarithmic). Ukrainian has no ы э ъ ё; Mongolian writes ө ү, and keeps к п ф щ for borrowed words.
 */
const telling: readonly (readonly [letters: string, language: string, weight: number])[] = [
  ['іїєґ', 'uk', 4],
  ['ыэъё', 'uk', -3],
  ['өү', 'mn', 5],
  ['щ', 'mn', -1.5],
  ['\u0958\u0959\u095a\u095b\u095e\u093c', 'hi', 2],
];

const weightsByLetter = new Map(
  telling.flatMap(([letters, language, weight]) =>
    Array.from(letters, (letter) => [letter.charCodeAt(0), { column: columnOf(language), weight }] as const),
  ),
);

/** Adds to the languages' totals what the single letters of a text (in lower case) tell. */
export function weighLetters(text: string, totals: Float64Array): void {
  for (let i = 0; i < text.length; i++) {
    const told = weightsByLetter.get(text.charCodeAt(i));
    if (told !== undefined) totals[told.column] = (totals[told.column] ?? 0) + told.weight;
  }
}
