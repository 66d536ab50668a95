import { columnOf, languageCodes } from '../language/codes.ts';
import type { PhraseEnds, Scores, Words } from '../language/words.ts';
import { Memory } from '../lookup/memory.ts';
import { scriptOf } from '../spelling/index.ts';
import { tokenize } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { KINDS, LANGUAGE_SHIFT, PLACE_WORDS, Sense } from './senses.ts';
import type { Grammar } from './word-index.ts';
import type { Listing, Meanings } from './word-lines.ts';

/**
 * What a word of a list tells about the language, as a log likelihood ratio against an unknown word, in hundredths.
 * Names of countries, people and foods tell nothing.
 */
const trust = { everyday: 550, talk: 500, topic: 450, kind: 300, weak: 200 };

/** Shorter stems would match by chance. */
const shortestStem = 3;

/** A word without the accents it is listed with tells less, and so does one that is known from phrases alone. */
const plainShare = 0.85;
const phraseShare = 0.7;

const japanese = columnOf('ja');

function trustIn(meaning: number, isLatin: boolean): number {
  let score = 0;
  if ((meaning & Sense.word) !== 0) score = trust.everyday;
  else if ((meaning & (Sense.greeting | PLACE_WORDS)) !== 0) score = trust.talk;
  else if ((meaning & (Sense.learn | Sense.other)) !== 0) score = trust.topic;
  else if ((meaning & KINDS) !== 0) score = trust.kind;
  // `nihongo`, `shi` and `san` are typed in every language here: in Latin letters they tell little for Japanese.
  const isEverybodys = isLatin && meaning >> LANGUAGE_SHIFT === japanese && score <= trust.topic;
  return isEverybodys ? Math.min(score, trust.weak) : score;
}

function raise(
  scores: Scores | undefined,
  meanings: Meanings,
  share: number,
  isLatin: boolean,
): Scores | undefined {
  let raised = scores;
  for (const meaning of meanings) {
    const score = trustIn(meaning, isLatin) * share;
    if (score === 0) continue;
    raised ??= new Int16Array(languageCodes.length);
    const column = meaning >> LANGUAGE_SHIFT;
    raised[column] = Math.max(raised[column] ?? 0, score);
  }
  return raised;
}

function scoresOf(
  { word, plain, part, plainPart }: Listing,
  isLatin: boolean,
  stem?: Listing | undefined,
): Scores | undefined {
  const exact = raise(raise(undefined, word, 1, isLatin), stem?.word ?? [], 1, isLatin);
  const typedPlain = raise(exact, plain, plainShare, isLatin);
  const inPhrases = raise(typedPlain, part, phraseShare, isLatin);
  return raise(inPhrases, plainPart, plainShare * phraseShare, isLatin);
}

/** PhraseEnds whose words say which language it is, by their second word. */
function phrasesBySecondWord({ phrases, plainPhrases }: Listing): PhraseEnds | undefined {
  const ends = new Map<string, Map<string, Set<number>>>();
  for (const { rest, meanings } of [...phrases, ...plainPhrases]) {
    for (const meaning of meanings) {
      if (trustIn(meaning, false) <= trust.topic) continue;
      const [second = '', ...more] = rest;
      const bySecond = ends.get(second) ?? new Map<string, Set<number>>();
      ends.set(second, bySecond);
      const columns = bySecond.get(more.join(' ')) ?? new Set<number>();
      bySecond.set(more.join(' '), columns.add(meaning >> LANGUAGE_SHIFT));
    }
  }
  if (ends.size === 0) return undefined;
  return new Map(
    Array.from(ends, ([second, bySecond]) => [
      second,
      Array.from(bySecond, ([more, columns]) => ({
        rest: more === '' ? [] : more.split(' '),
        columns: [...columns],
      })),
    ]),
  );
}

const isLatin = (word: string): boolean => scriptOf(word.codePointAt(0) ?? 0) === 'Latn';

/** What the word lists tell about the language of a message. */
export function createListedWords(lexicon: Lexicon, grammars: readonly Grammar[]): Words {
  const endings = new Map<string, Scores>();
  for (const grammar of grammars) {
    const column = columnOf(grammar.language);
    for (const { lower } of grammar.endings.flatMap(tokenize)) {
      const scores = endings.get(lower) ?? new Int16Array(languageCodes.length);
      scores[column] = trust.kind;
      endings.set(lower, scores);
    }
  }
  const found = new Memory((word) => {
    const listing = lexicon.listingOf(word);
    // One language lists the word, and another may list it as the stem of its words: `kurs`.
    const stem = lexicon.longestStemOf(word, word.length, () => true);
    return { scores: scoresOf(listing, isLatin(word), stem), phrases: phrasesBySecondWord(listing) };
  });
  return {
    find: (word) => found.of(word).scores,
    lengthsAt: (text, index) => lexicon.lengthsAt(text, index),
    findStem: (word) => {
      const listing = lexicon.longestStemOf(
        word,
        shortestStem,
        (stem) => scoresOf(stem, isLatin(word)) !== undefined,
      );
      return listing === undefined ? undefined : scoresOf(listing, isLatin(word));
    },
    findEnding: (letters) => endings.get(letters),
    phrasesFrom: (word) => found.of(word).phrases,
  };
}
