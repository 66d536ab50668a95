import { createAlphabetJudge, isAlphabet } from './language/alphabet.ts';
import { createEastAsianJudge } from './language/chinese.ts';
import { columnOf, languageCodes } from './language/codes.ts';
import { createNgramScorer } from './language/ngrams.ts';
import { type Reading, readMessage } from './language/reading.ts';
import { createSpelling, type TrigramData } from './language/spelling.ts';
import type { Words } from './language/words.ts';
import type { ScriptName } from './spelling/index.ts';
import type { Span } from './text/span.ts';
import { scriptsOf, type Token } from './text/tokens.ts';

/**
 * What was found out about a message's language, BCP 47. `language` is told by its words; where none tells, `script` is what
 * the writing alone suggests (for a bare place name).
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
const ownScripts: ReadonlyMap<ScriptName, { readonly language: string; readonly lettersOfAWord: number }> =
  new Map([
    ['Hang', { language: 'ko', lettersOfAWord: 2 }],
    ['Thai', { language: 'th', lettersOfAWord: 3 }],
    ['Mymr', { language: 'my', lettersOfAWord: 4 }],
    ['Khmr', { language: 'km', lettersOfAWord: 4 }],
    ['Sinh', { language: 'si', lettersOfAWord: 4 }],
    ['Beng', { language: 'bn', lettersOfAWord: 4 }],
  ]);

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
    const hasEastAsian = letters.some(({ script }) => script === 'Kana' || script === 'Hani');
    if (hasEastAsian) {
      const { language, evidence } = eastAsian.weigh(reading, localeColumn);
      if (language !== undefined) candidates.push({ language, evidence });
    }
    for (const { script, count } of letters) {
      const own = ownScripts.get(script);
      if (own !== undefined)
        candidates.push({ language: own.language, evidence: count / own.lettersOfAWord });
      if (!isAlphabet(script)) continue;
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
    if (language !== undefined) return { language };
    const script = languageOfScript(text, tokens, eastAsian.scriptOfName);
    return script === undefined ? {} : { script };
  };
}

function stronger(best: Candidate | undefined, next: Candidate): Candidate {
  return best === undefined || next.evidence > best.evidence ? next : best;
}

/** The language that the writing suggests, place names included. */
function languageOfScript(
  text: string,
  tokens: readonly Token[],
  formOfName: (text: string) => string,
): string | undefined {
  const scripts = scriptsOf(tokens);
  if (scripts.includes('Kana')) return 'ja';
  if (scripts.includes('Hani')) return formOfName(text);
  if (scripts.includes('Deva')) return 'ne';
  if (scripts.includes('Cyrl')) return /[өү]/i.test(text) ? 'mn' : /[іїєґ]/i.test(text) ? 'uk' : 'ru';
  const own = scripts.find((script) => ownScripts.has(script));
  return own === undefined ? undefined : ownScripts.get(own)?.language;
}
