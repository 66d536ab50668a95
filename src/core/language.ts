import { alphabets, createAlphabetJudge } from './language/alphabet.ts';
import { createEastAsianJudge } from './language/chinese.ts';
import { columnOf, languageCodes } from './language/codes.ts';
import { createNgramScorer } from './language/ngrams.ts';
import { type Reading, readMessage } from './language/reading.ts';
import { createSpelling, type TrigramData } from './language/spelling.ts';
import type { Words } from './language/words.ts';
import type { ScriptName } from './spelling/index.ts';
import type { Span } from './text/span.ts';
import type { Token } from './text/tokens.ts';

/**
 * What was found out about a message's language, BCP 47. `language` is told by its words; `script` is what the writing
 * alone suggests (for a bare place name).
 */
export interface LanguageEvidence {
  readonly language?: string;
  readonly script?: string;
}

/** A message to be told: cleaned text and its tokens, with the spans of its place names as `blanks`. */
export interface MessageText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly blanks: readonly Span[];
  /** Sets of languages, bits by column, whose words for "in" or "or" stand beside a name. */
  readonly besideNames: readonly number[];
  /** The app's locale as one of our codes: weak evidence, for one or two words that several languages share. */
  readonly locale?: string | undefined;
}

/** What languages are told by: the word lists of `data/languages/`, and letter groups. */
export interface LanguageData {
  readonly words: Words;
  readonly trigrams: TrigramData;
  /** The text of `data/language-ngrams.tsv`. */
  readonly ngrams: string;
}

export type DetectLanguage = (message: MessageText) => LanguageEvidence;

/** Scripts that one of our languages alone writes. */
const ownScripts = [
  { script: 'Hang', language: 'ko', lettersOfAWord: 2 },
  { script: 'Thai', language: 'th', lettersOfAWord: 3 },
  { script: 'Mymr', language: 'my', lettersOfAWord: 4 },
  { script: 'Khmr', language: 'km', lettersOfAWord: 4 },
  { script: 'Sinh', language: 'si', lettersOfAWord: 4 },
  { script: 'Beng', language: 'bn', lettersOfAWord: 4 },
] as const satisfies readonly { script: ScriptName; language: string; lettersOfAWord: number }[];

/** Latin words weigh less beside another script: people type names and English words in Latin letters anyway. */
const latinShare = 0.55;
/** … but kana and Chinese characters are also quoted in Latin sentences. */
const latinShareBesideKana = 0.8;

interface Candidate {
  readonly language: string;
  readonly evidence: number;
}

/** Prepares the detector; the function returned takes linear time. */
export function createLanguageDetector({ words, trigrams, ngrams }: LanguageData): DetectLanguage {
  const weighAlphabet = createAlphabetJudge({
    words,
    scoreNgrams: createNgramScorer(ngrams),
    scoreSpelling: createSpelling(trigrams),
  });
  const eastAsian = createEastAsianJudge(words);

  const candidatesOf = (
    reading: Reading,
    besideNames: readonly number[],
    localeColumn: number,
  ): Candidate[] => {
    const { letters } = reading;
    const candidates: Candidate[] = [];
    for (const { script, language, lettersOfAWord } of ownScripts) {
      const count = letters.of(script);
      if (count > 0) candidates.push({ language, evidence: count / lettersOfAWord });
    }
    const hasEastAsian = letters.of('Kana') + letters.of('Hani') > 0;
    if (hasEastAsian) {
      const { language, evidence } = eastAsian.weigh(reading, localeColumn);
      if (language !== undefined) candidates.push({ language, evidence });
    }
    for (const script of alphabets) {
      if (letters.of(script) === 0) continue;
      const { column, evidence } = weighAlphabet(reading, script, besideNames, localeColumn);
      const language = languageCodes[column];
      const share = script !== 'Latn' ? 1 : hasEastAsian ? latinShareBesideKana : latinShare;
      if (language !== undefined) candidates.push({ language, evidence: evidence * share });
    }
    return candidates;
  };

  return ({ text, tokens, blanks, besideNames, locale }) => {
    const reading = readMessage(text, tokens, blanks);
    const candidates = candidatesOf(reading, besideNames, columnOf(locale));
    const language = candidates.reduce<Candidate | undefined>(stronger, undefined)?.language;
    const script = languageOfScript(reading, eastAsian.scriptOfName);
    return { ...(language !== undefined && { language }), ...(script !== undefined && { script }) };
  };
}

function stronger(best: Candidate | undefined, next: Candidate): Candidate {
  return best === undefined || next.evidence > best.evidence ? next : best;
}

/** The language that the writing suggests, place names included: the script with most letters outside Latin. */
function languageOfScript(
  { text, allLetters }: Reading,
  formOfName: (text: string) => string,
): string | undefined {
  if (allLetters.of('Kana') > 0) return 'ja';
  if (allLetters.of('Hani') > 0) return formOfName(text);
  if (allLetters.of('Deva') > 0) return 'ne';
  if (allLetters.of('Cyrl') > 0) return /[өү]/i.test(text) ? 'mn' : /[іїєґ]/i.test(text) ? 'uk' : 'ru';
  return ownScripts.find(({ script }) => allLetters.of(script) > 0)?.language;
}
