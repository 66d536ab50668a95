import { z } from 'zod';
import { parseVocabulary } from '../core/language/vocabulary.ts';
import { indexWords, type WordIndex } from '../core/words/word-index.ts';
import { digestOf, expectLines, listLanguages, readJson, readText } from './files.ts';
import { savedTables, tableOf } from './saved.ts';

const savedIndex = z.strictObject({
  /** Of the word lists that the index was made from. */
  digest: z.string(),
  grammars: z
    .array(
      z.strictObject({
        language: z.string(),
        particles: z.enum(['before', 'after']),
        declension: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
        endings: z.array(z.string()).readonly(),
        trigrams: z.number(),
      }),
    )
    .readonly(),
  scripts: z.array(z.string()).readonly(),
});

/** The whole of an index that `npm run data:index` saves in `data/words/`: its `index.json` and its tables. */
export interface SavedWords {
  readonly index: z.infer<typeof savedIndex>;
  /** By file name. */
  readonly tables: ReadonlyMap<string, string>;
}

const TRIGRAMS = 'trigrams.tsv';

const listsIn = (folder: URL): readonly URL[] =>
  listLanguages(folder).map((language) => new URL(`${language}.json`, folder));

const readVocabularies = (folder: URL) => listsIn(folder).map((file) => readJson(file, parseVocabulary));

/** Makes the index of the word lists of `data/languages/`, to be saved. */
export function makeSavedWords(folder: URL): SavedWords {
  const { scripts, grammars, words, trigrams } = indexWords(readVocabularies(folder));
  const tables = new Map(scripts.map((script) => [tableOf(script), words(script)]));
  return {
    index: { digest: digestOf(listsIn(folder)), grammars, scripts },
    tables: tables.set(TRIGRAMS, trigrams()),
  };
}

/**
 * The word lists of all languages: the saved index where it was made from the lists as they are, else one made now,
 * which takes about half a second.
 * @throws DataError with every mistake in the lists
 */
export function loadWords(data: URL): WordIndex {
  const lists = new URL('languages/', data);
  const saved = new URL('words/', data);
  const { digest, grammars, scripts } = readJson(new URL('index.json', saved), (json) =>
    savedIndex.parse(json),
  );
  if (digest !== digestOf(listsIn(lists))) return indexWords(readVocabularies(lists));
  const words = savedTables(saved, scripts);
  const trigrams = new URL(TRIGRAMS, saved);
  expectLines(trigrams);
  return { grammars, words: (script) => words(script) ?? '', trigrams: () => readText(trigrams) };
}
