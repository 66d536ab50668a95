import { writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** eld's code for each of our languages in Latin script; it has no Indonesian, Malay stands in for it. */
const languages = { en: 'en', pt: 'pt', es: 'es', fr: 'fr', vi: 'vi', id: 'ms', fil: 'tl', tr: 'tr' };

/** A score is the middle of its step of this size, the least of all one below the first. */
const step = 8;
const base = 53;

const ngramsSchema = z.object({
  languages: z.record(z.string(), z.string()),
  ngrams: z.record(z.string(), z.record(z.string(), z.number())),
});
const dictionarySchema = z.array(z.string());

/**
 * Writes the letter groups that tell the languages in Latin script, cut from the large data of the npm package `eld`
 * (Nito T.M., Apache-2.0): a line a group, in the order of UTF-16 code units, with what it scores in each language.
 *
 * A group is up to four bytes of UTF-8, `_` where the word begins or ends; a byte above 127 is written as the character
 * U+0100 + byte. Where a language is absent the group scores 0 in it.
 *
 * @param output where the file goes, usually `data/language-ngrams.tsv`
 * @param entry eld's large entry, beside which its n-grams lie (they are not exported)
 */
export async function writeNgrams(
  output: string | URL,
  entry = import.meta.resolve('eld/large'),
): Promise<void> {
  const large: Record<string, unknown> = await import(new URL('../ngrams/large.js', entry).href);
  const bytes: Record<string, unknown> = await import(new URL('../dictionary.js', entry).href);
  const data = ngramsSchema.parse(large.ngramsData);
  const byteOf = bytesByLetter(dictionarySchema.parse(bytes.dictionary));
  const ids = Object.entries(languages).map(([language, eldCode]) => {
    const id = Object.entries(data.languages).find(([, code]) => code === eldCode)?.[0];
    if (id === undefined) throw new Error(`eld has no language ${eldCode}`);
    return { language, id };
  });
  const lines = Object.entries(data.ngrams).flatMap(([ngram, scores]) => {
    const told = ids.flatMap(({ language, id }) => {
      const score = scores[id];
      return score === undefined ? [] : [`${language}:${base + Math.round(score / step) * step}`];
    });
    return told.length === 0 ? [] : [`${spell(ngram, byteOf)}\t${told.join(',')}\n`];
  });
  await writeFile(output, lines.sort().join(''));
}

/** eld writes a byte above 127 as one letter of its own alphabet: from that letter back to the byte. */
function bytesByLetter(dictionary: readonly string[]): Map<string, number> {
  const bytes = new Map<string, number>();
  dictionary.forEach((letter, byte) => {
    if (byte >= 0x80 && letter !== ' ') bytes.set(letter, byte);
  });
  return bytes;
}

function spell(ngram: string, byteOf: Map<string, number>): string {
  return Array.from(ngram, (letter) => {
    if (letter === ' ') return '_';
    const byte = byteOf.get(letter);
    return byte === undefined ? letter : String.fromCharCode(0x100 + byte);
  }).join('');
}
