import { linesOf } from '../lookup/sorted-lines.ts';
import { type ScriptName, scriptOf } from '../spelling/index.ts';
import { isUnspaced, tokenize } from '../text/tokens.ts';

/** Names of so many words at most are found. */
const MOST_WORDS = 3;

/** A name in lower case without accents. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** In scripts without spaces names are looked for by so many characters. */
export const HEAD = 2;

/** What is known of some letters: a name, the first word of one, or the head of one in a script without spaces. */
export interface AbroadEntry {
  readonly isName: boolean;
  /** The most words of a name that begins with it; 0 where none does. */
  readonly words: number;
  /** The lengths of the names that begin with it, longest first. */
  readonly lengths: readonly number[];
}

export const NO_ENTRY: AbroadEntry = { isName: false, words: 0, lengths: [] };

const formatEntry = ({ isName, words, lengths }: AbroadEntry): string =>
  [isName ? 'name' : '', words === 0 ? '' : words, lengths.join(' ')].join('\t').trimEnd();

/** Reads what stands behind a key in a table of `indexAbroad`. */
export function parseEntry(line: string): AbroadEntry {
  const [name, words, lengths = ''] = line.split('\t');
  return {
    isName: name !== '',
    words: Number(words ?? 0),
    lengths: lengths === '' ? [] : lengths.split(' ').map(Number),
  };
}

type Entries = Map<string, AbroadEntry>;

function note(entries: Entries, key: string, { isName, words, lengths }: Partial<AbroadEntry>): void {
  const known = entries.get(key) ?? NO_ENTRY;
  entries.set(key, {
    isName: isName ?? known.isName,
    words: Math.max(known.words, words ?? 0),
    lengths: [...new Set([...known.lengths, ...(lengths ?? [])])].sort((a, b) => b - a),
  });
}

/** Indexes names from abroad: a table of sorted lines for each script (ISO 15924), to be searched where it lies. */
export function indexAbroad(names: Iterable<string>): ReadonlyMap<ScriptName, string> {
  const scripts = new Map<ScriptName, Entries>();
  for (const name of names) {
    for (const form of new Set([name.toLowerCase(), plain(name)])) {
      const script = scriptOf(form.codePointAt(0) ?? 0);
      if (script === undefined) continue;
      const entries: Entries = scripts.get(script) ?? new Map<string, AbroadEntry>();
      scripts.set(script, entries);
      const words = tokenize(form).map(({ lower }) => lower);
      note(entries, form, { isName: true });
      note(entries, words[0] ?? form, { words: Math.min(words.length, MOST_WORDS) });
      if (isUnspaced(script) && form.length >= HEAD)
        note(entries, form.slice(0, HEAD), { lengths: [form.length] });
    }
  }
  return new Map(Array.from(scripts, ([script, entries]) => [script, linesOf(entries, formatEntry)]));
}
