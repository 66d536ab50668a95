import { z } from 'zod';
import type { Reader } from './bot.ts';
import { AbroadNames } from './core/abroad.ts';
import type { Facts } from './core/answer.ts';
import { Completion } from './core/complete.ts';
import { PlaceFinder } from './core/find-places.ts';
import { FuzzyNames } from './core/fuzzy.ts';
import { createLanguageDetector } from './core/language.ts';
import { Lexicon } from './core/lexicon.ts';
import { createListedWords } from './core/listed-words.ts';
import { Names } from './core/names.ts';
import { parsePostalCodes } from './core/postal-codes.ts';
import { MessageReader } from './core/reader.ts';
import { createSpellings, scriptOf } from './core/spelling/index.ts';
import { parseSuffixes } from './core/suffixes.ts';
import { decode, describeProblem, type Problem, readRows } from './core/tsv.ts';
import { DataError } from './data-error.ts';
import { readBytes, readSortedLines } from './data-files.ts';
import { loadWords } from './load-words.ts';

const characterRow = z.object({ character: z.string().min(1, 'a character'), variants: z.string() });
const POSITIONS = ['before kanji', 'after kanji', 'particle', 'before word'] as const;
const longerRow = z.object({ position: z.enum(POSITIONS, POSITIONS.join(', ')), names: z.string() });
const nameRow = z.object({
  code: z.string().regex(/^(\d{2}|\d{5})$/, 'a JIS code'),
  name: z.string().min(1, 'a name'),
});
const quarterRow = z.object({
  code: z.string().regex(/^\d{5}$/, 'a five-digit JIS code'),
  kanji: z.string().min(1, 'the name in kanji'),
  kana: z.string().regex(/^[ぁ-ゖー]+$/u, 'the name in hiragana'),
});
const nameOnlyRow = z.object({ name: z.string().min(1, 'a name') });

/** Reads a table whole. @throws DataError with every mistake in it */
function table<Row>(
  folder: URL,
  name: string,
  parse: (file: string, text: string) => { rows: readonly Row[]; problems: readonly Problem[] },
): readonly Row[] {
  const file = `data/${name}`;
  const decoded = decode(file, readBytes(new URL(name, folder)));
  const { rows, problems } =
    decoded.problems.length > 0 ? { rows: [], ...decoded } : parse(file, decoded.text);
  if (problems.length > 0) throw new DataError(problems.map(describeProblem).join('\n'));
  return rows;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function loadNames(folder: URL, facts: Facts): Names {
  const variants = table(folder, 'characters.tsv', (file, text) => readRows(file, text, characterRow));
  const representatives = new Map(
    variants.flatMap(({ character, variants }) =>
      [...variants].map((variant) => [variant, character] as const),
    ),
  );
  const nameTable = (name: string) => table(folder, name, (file, text) => readRows(file, text, nameRow));
  return new Names({
    gazetteer: facts.gazetteer,
    suffixes: table(folder, 'suffixes.tsv', parseSuffixes),
    otherNames: [...nameTable('prefecture-names.tsv'), ...nameTable('other-names.tsv')],
    quarters: table(folder, 'quarters.tsv', (file, text) => readRows(file, text, quarterRow)),
    spellings: createSpellings(representatives),
    scriptOfText: (text) => scriptOf(text.codePointAt(0) ?? 0),
  });
}

/** Reads what understanding a message takes: word lists, letter statistics, spellings and names. */
export function loadReader(facts: Facts, folder: URL): Reader {
  const words = loadWords(folder);
  const { grammars, trigrams } = words;
  const lexicon = new Lexicon(words);
  const names = loadNames(folder, facts);
  const fuzzy = new FuzzyNames(names);
  const longer = table(folder, 'longer-names.tsv', (file, text) => readRows(file, text, longerRow));
  const beside = (wanted: string) => longer.find(({ position }) => position === wanted)?.names ?? '';
  const companies = new Set(
    table(folder, 'companies.tsv', (file, text) => readRows(file, text, nameOnlyRow)).map(({ name }) =>
      name.toLowerCase(),
    ),
  );
  const reader = new MessageReader({
    gazetteer: facts.gazetteer,
    isCompanyName: (name) => companies.has(name),
    isListed: (code) => facts.directory.get(code) !== undefined,
    names,
    fuzzy,
    finder: new PlaceFinder(
      names,
      {
        before: beside('before kanji'),
        after: beside('after kanji'),
        particles: beside('particle'),
        words: beside('before word').split(' '),
      },
      grammars.flatMap(({ declension }) => declension),
    ),
    lexicon,
    detect: createLanguageDetector({
      words: createListedWords(lexicon, grammars),
      trigrams: {
        table: trigrams,
        totals: grammars.map(({ language, trigrams }) => [language, trigrams] as const),
      },
      ngrams: readSortedLines(new URL('language-ngrams.tsv', folder)),
    }),
    abroad: once(() => {
      const rows = table(folder, 'abroad.tsv', (file, text) => readRows(file, text, nameOnlyRow));
      return new AbroadNames(rows.map(({ name }) => name));
    }),
    postalCodes: once(() => {
      const { text } = decode('data/postal-codes.tsv', readBytes(new URL('postal-codes.tsv', folder)));
      const { postalCodes, problems } = parsePostalCodes('data/postal-codes.tsv', text);
      if (problems.length > 0) throw new DataError(problems.map(describeProblem).join('\n'));
      return postalCodes;
    }),
  });
  const completion = new Completion(
    names,
    fuzzy,
    facts.directory.listings.map(({ place }) => place),
  );
  return {
    understand: (text, locale) => reader.understand(text, locale),
    complete: (typed, count) => completion.complete(typed, count),
  };
}
