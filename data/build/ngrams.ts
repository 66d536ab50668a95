import { writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** eld's code for each of our languages in Latin script; it has no Indonesian, Malay stands in for it. */
const languages = { en: 'en', pt: 'pt', es: 'es', fr: 'fr', vi: 'vi', id: 'ms', fil: 'tl', tr: 'tr' };

/** Scores are kept in steps of this size. */
const step = 8;

const ngramsSchema = z.object({
  languages: z.record(z.string(), z.string()),
  ngrams: z.record(z.string(), z.record(z.string(), z.number())),
});
const dictionarySchema = z.array(z.string());

/**
 * Writes the letter groups that tell the languages in Latin script, cut from the large data of the npm package `eld`
 * (Nito T.M., Apache-2.0), one line a language and step of score.
 *
 * A group is up to four bytes of UTF-8, `_` where the word begins or ends; a byte above 127 is written as the character
 * U+0100 + byte. The groups of `ngrams[language][n]` score `base + n × step`, groups that are absent 0.
 *
 * @param output where the file goes, usually `data/language-ngrams.json`
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
  const lines = Object.entries(languages).map(([language, eldCode]) => {
    const id = Object.entries(data.languages).find(([, code]) => code === eldCode)?.[0];
    if (id === undefined) throw new Error(`eld has no language ${eldCode}`);
    const steps = groupsBySteps(data.ngrams, id, byteOf).map((groups) => JSON.stringify(groups));
    return `"${language}": [\n${steps.join(',\n')}\n]`;
  });
  await writeFile(output, `{"base": 53, "step": ${step}, "ngrams": {\n${lines.join(',\n')}\n}}\n`);
}

/** eld writes a byte above 127 as one letter of its own alphabet: from that letter back to the byte. */
function bytesByLetter(dictionary: readonly string[]): Map<string, number> {
  const bytes = new Map<string, number>();
  dictionary.forEach((letter, byte) => {
    if (byte >= 0x80 && letter !== ' ') bytes.set(letter, byte);
  });
  return bytes;
}

function groupsBySteps(
  ngrams: Record<string, Record<string, number>>,
  languageId: string,
  byteOf: Map<string, number>,
): string[] {
  const steps: string[][] = [];
  for (const [ngram, scores] of Object.entries(ngrams)) {
    const score = scores[languageId];
    if (score === undefined) continue;
    const index = Math.round(score / step);
    while (steps.length <= index) steps.push([]);
    steps[index]?.push(spell(ngram, byteOf));
  }
  return steps.map((groups) => groups.sort().join(' '));
}

function spell(ngram: string, byteOf: Map<string, number>): string {
  return Array.from(ngram, (letter) => {
    if (letter === ' ') return '_';
    const byte = byteOf.get(letter);
    return byte === undefined ? letter : String.fromCharCode(0x100 + byte);
  }).join('');
}
