import { SortedLines } from '../lookup/sorted-lines.ts';
import { parseCounts } from './language-counts.ts';

/** Adds what a word's letter groups tell, per language column, and returns how many groups the word has. */
export type ScoreNgrams = (word: string, into: Float32Array) => number;

const boundary = '_';
/** A byte above 127 is written as the character U+0100 + byte. */
const highBytes = 0x100;
/** eld looks at the first 70 bytes of a word. */
const longestWord = 70;
const groupBytes = 4;
const stride = 3;

/**
 * Prepares the scoring of words by letter groups, as the npm package `eld` (Nito T.M., Apache-2.0) does it.
 * @param table the text of `data/language-ngrams.tsv`
 */
export function createNgramScorer(table: string): ScoreNgrams {
  const lines = new SortedLines(table);
  return (word, into) => {
    const groups = groupsOf(word);
    for (const group of groups) {
      const scores = lines.find(group);
      if (scores === undefined) continue;
      for (const [column, score] of parseCounts(scores)) into[column] = (into[column] ?? 0) + score;
    }
    return groups.length;
  };
}

/** Every third group of four bytes, and the last four, with marks where the word begins and ends. */
function groupsOf(word: string): string[] {
  const letters = bytesOf(word);
  const groups: string[] = [];
  for (let i = 0; i + groupBytes < letters.length; i += stride) {
    groups.push((i === 0 ? boundary : '') + letters.slice(i, i + groupBytes));
  }
  const last = letters.slice(Math.max(0, letters.length - groupBytes));
  groups.push((letters.length <= groupBytes ? boundary : '') + last + boundary);
  return groups;
}

const encoder = new TextEncoder();

/** A word's first bytes in UTF-8, a character each. */
function bytesOf(word: string): string {
  let letters = '';
  for (const byte of encoder.encode(word.slice(0, longestWord)).subarray(0, longestWord)) {
    letters += String.fromCharCode(byte < 0x80 ? byte : highBytes + byte);
  }
  return letters;
}
