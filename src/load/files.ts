import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { ZodError } from 'zod';
import { DataError } from './data-error.ts';

const ROOT = new URL('../../', import.meta.url);

/** A file's name as people of the project know it: `data/online.tsv`. */
const nameOf = (file: URL) => decodeURI(file.href.replace(ROOT.href, '').replace(/\/$/, ''));

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

const missing = (file: URL) => new DataError(`${nameOf(file)}: found no such file, expected it to be there`);

/** The last byte of a file; undefined where it is empty. */
function lastByteOf(file: URL): number | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const byte = new Uint8Array(1);
    const { size } = fstatSync(descriptor);
    return readSync(descriptor, byte, 0, 1, Math.max(0, size - 1)) === 0 ? undefined : byte[0];
  } finally {
    closeSync(descriptor);
  }
}

const LINE_FEED = 10;

/**
 * Looks whether a file is there and its last line ends: one that was cut off while it was written would lose words in silence.
 * @throws DataError when there is no such file, or no end of its last line
 */
export function expectLines(file: URL): void {
  if (!existsSync(file)) throw missing(file);
  const last = lastByteOf(file);
  if (last === undefined || last === LINE_FEED) return;
  throw new DataError(
    `${nameOf(file)}: found a last line that does not end, expected a whole file: \`npm run data:index\``,
  );
}

/**
 * The bytes of a data file.
 * @throws DataError when there is no such file
 */
export function readBytes(file: URL): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw isMissing(error) ? missing(file) : error;
  }
}

/**
 * The text of a data file in UTF-8.
 * @throws DataError when there is no such file
 */
export const readText = (file: URL): string => new TextDecoder().decode(readBytes(file));

/**
 * A table of lines `key TAB rest` in the order of their keys, as it stands; only its first line is looked at.
 * @throws DataError when there is no such file, or another thing in it
 */
export function readSortedLines(file: URL): string {
  const text = readText(file);
  if (/^[^\t\n]+\t[^\t\n]+\n/.test(text) && text.endsWith('\n')) return text;
  throw new DataError(
    `${nameOf(file)}: found no table, expected lines of a key, a tab and what it stands for`,
  );
}

/**
 * Reads a JSON file.
 * @param parse checks what the file holds
 * @throws DataError with every mistake that `parse` finds, one a line
 */
export function readJson<Value>(file: URL, parse: (json: unknown) => Value): Value {
  const text = readText(file);
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    const name = nameOf(file);
    if (error instanceof SyntaxError) throw new DataError(`${name}: found no JSON: ${error.message}`);
    if (!(error instanceof ZodError)) throw error;
    const mistakes = error.issues.map(({ path, message }) => `${name}, at ${path.join('.')}: ${message}`);
    throw new DataError(mistakes.join('\n'));
  }
}

/**
 * The JSON files of a folder, one for each language: language codes in the order of the alphabet.
 * @throws DataError when there is no such folder
 */
export function listLanguages(folder: URL): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => name.slice(0, -'.json'.length)).sort();
  } catch (error) {
    if (isMissing(error)) throw new DataError(`${nameOf(folder)}: found no such folder, expected one`);
    throw error;
  }
}

/**
 * A digest of some files, which changes when one of them does.
 * @throws DataError when one is missing
 */
export function digestOf(files: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.pathname.split('/').at(-1)}\n`).update(readBytes(file));
  return hash.digest('base64url');
}
