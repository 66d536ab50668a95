import { z } from 'zod';
import { columnOf } from './codes.ts';
import { addToHash, type ScoreTable, ScoreTableBuilder, startHash } from './score-table.ts';

const ngramsSchema = z.strictObject({
  base: z.number(),
  step: z.number(),
  ngrams: z.record(z.string(), z.array(z.string())),
});

/** The letter groups of `data/language-ngrams.json`. */
export type NgramData = z.infer<typeof ngramsSchema>;

/** Checks the parsed `data/language-ngrams.json`; throws a ZodError. */
export function parseNgrams(json: unknown): NgramData {
  return ngramsSchema.parse(json);
}

/** Adds what a word's letter groups tell, per language column, and returns how many groups the word has. */
export type ScoreNgrams = (text: string, start: number, end: number, into: Float32Array) => number;

const boundary = 0x20;
const underscore = 0x5f;
/** A byte above 127 is written as the character U+0100 + byte. */
const byteMask = 0xff;
/** eld looks at the first 70 bytes of a word. */
const longestWord = 70;
const expectedGroups = 51_000;
const groupBytes = 4;
const stride = 3;

/** Prepares the scoring of words by letter groups, as the npm package `eld` (Nito T.M., Apache-2.0) does it. */
export function createNgramScorer(data: NgramData): ScoreNgrams {
  const languages = Object.keys(data.ngrams).filter((language) => columnOf(language) >= 0);
  const columns = languages.map(columnOf);
  const table = tableOf(data, languages);
  const bytes = new Uint8Array(longestWord + 4);
  const add = (first: number, last: number, isStart: boolean, isEnd: boolean, into: Float32Array) => {
    let hash = startHash();
    if (isStart) hash = addToHash(hash, boundary);
    for (let i = first; i < last; i++) hash = addToHash(hash, bytes[i] ?? 0);
    if (isEnd) hash = addToHash(hash, boundary);
    const row = table.find(hash);
    if (row < 0) return;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] ?? 0;
      into[column] = (into[column] ?? 0) + (table.scores[row + i] ?? 0);
    }
  };
  return (text, start, end, into) => {
    const length = writeUtf8(text, start, end, bytes);
    let groups = 1;
    for (let i = 0; i + groupBytes < length; i += stride, groups++) {
      add(i, i + groupBytes, i === 0, false, into);
    }
    add(Math.max(0, length - groupBytes), length, length <= groupBytes, true, into);
    return groups;
  };
}

function tableOf(data: NgramData, languages: readonly string[]): ScoreTable {
  const builder = new ScoreTableBuilder(languages.length, expectedGroups);
  languages.forEach((language, column) => {
    data.ngrams[language]?.forEach((groups, step) => {
      addGroups(builder, groups, column, data.base + step * data.step);
    });
  });
  return builder.build();
}

function addGroups(builder: ScoreTableBuilder, groups: string, column: number, score: number): void {
  const length = groups.length;
  let hash = startHash();
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? groups.charCodeAt(i) : boundary;
    if (unit === boundary) {
      builder.set(hash, column, score);
      hash = startHash();
    } else {
      hash = addToHash(hash, unit === underscore ? boundary : unit & byteMask);
    }
  }
}

/** Writes the word's UTF-8 bytes (the basic plane is all that Latin letters need) and returns how many. */
function writeUtf8(text: string, start: number, end: number, bytes: Uint8Array): number {
  let length = 0;
  for (let i = start; i < end && length < longestWord; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[length++] = unit;
    } else if (unit < 0x800) {
      bytes[length++] = 0xc0 | (unit >> 6);
      bytes[length++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[length++] = 0x80 | (unit & 0x3f);
    }
  }
  return length;
}
