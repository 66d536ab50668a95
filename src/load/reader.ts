import { z } from 'zod';
import type { Reader } from '../bot.ts';
import type { Facts } from '../core/answer.ts';
import { Completion } from '../core/complete.ts';
import { PlaceFinder } from '../core/find-places.ts';
import { FuzzyNames } from '../core/fuzzy.ts';
import { createLanguageDetector } from '../core/language.ts';
import { parsePostalCodes } from '../core/postal-codes.ts';
import { MessageReader } from '../core/reader.ts';
import { decode, readRows } from '../core/tsv.ts';
import { Lexicon } from '../core/words/lexicon.ts';
import { createListedWords } from '../core/words/listed-words.ts';
import { loadAbroad } from './abroad.ts';
import { readBytes, readSortedLines } from './files.ts';
import { loadNames } from './names.ts';
import { loadTable, stopAt } from './table.ts';
import { loadWords } from './words.ts';

const POSITIONS = [
  'before kanji',
  'after kanji',
  'before one kanji',
  'behind one kanji',
  'before word',
] as const;
const longerRow = z.object({ position: z.enum(POSITIONS, POSITIONS.join(', ')), names: z.string() });
const nameOnlyRow = z.object({ name: z.string().min(1, 'a name') });

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Reads what understanding a message takes: word lists, letter statistics, spellings and names. */
export function loadReader(facts: Facts, folder: URL): Reader {
  const words = loadWords(folder);
  const { grammars, trigrams } = words;
  const lexicon = new Lexicon(words);
  const names = loadNames(folder, facts.gazetteer);
  const fuzzy = new FuzzyNames(names);
  const longer = loadTable(folder, 'longer-names.tsv', (file, text) => readRows(file, text, longerRow));
  const beside = (wanted: string) => longer.find(({ position }) => position === wanted)?.names ?? '';
  const companies = new Set(
    loadTable(folder, 'companies.tsv', (file, text) => readRows(file, text, nameOnlyRow)).map(({ name }) =>
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
        beforeOne: beside('before one kanji'),
        behindOne: beside('behind one kanji'),
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
    abroad: loadAbroad(folder),
    postalCodes: once(() => {
      const { text } = decode('data/postal-codes.tsv', readBytes(new URL('postal-codes.tsv', folder)));
      const { postalCodes, problems } = parsePostalCodes('data/postal-codes.tsv', text);
      stopAt(problems);
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
