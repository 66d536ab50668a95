import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url);

/** A source file with what it imports: paths below `src/`, or names of packages. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT = /(?:^|[;}\s])(?:from|import)\s*\(?\s*(['"])(?<specifier>[^'"\n]+)\1/g;

function importsOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map(({ groups }) => {
    const specifier = groups?.specifier ?? '';
    if (!specifier.startsWith('.')) return specifier;
    return new URL(specifier, new URL(path, SOURCE)).href.replace(SOURCE.href, '');
  });
}

const files: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(new URL(path, SOURCE), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

/** Starts what the others only describe; nobody imports it. */
const ENTRIES = ['main.ts', 'ask.ts', 'platforms/discord/register-now.ts'];

const PLATFORM_PARTS = ['bot.ts', 'config.ts', 'i18n.ts', /^card\//, /^platforms\/[^/]+\.ts$/];

const LOOKUP = /^core\/lookup\//;
const SPELLING = /^core\/spelling\//;
const TEXT = /^core\/text\//;
const LANGUAGE = /^core\/language\//;
const WORDS = /^core\/words\//;
const NAMES = /^core\/names\//;
const FACTS = ['core/gazetteer.ts', 'core/nearby.ts', 'core/place.ts', 'core/tsv.ts'];

/** Who may import what besides the neighbours in its own folder; the first line that fits a file counts. */
const MAY_IMPORT: readonly (readonly [who: string | RegExp, what: readonly (string | RegExp)[]])[] = [
  ['main.ts', ['bot.ts', 'broken-pipe.ts', 'config.ts', /^load\//, /^platforms\//]],
  ['ask.ts', ['broken-pipe.ts', /^load\//, /^platforms\/terminal\//]],
  ['broken-pipe.ts', []],
  ['platforms/discord/register-now.ts', [...PLATFORM_PARTS, /^load\//, 'discord.js', 'zod']],
  ['config.ts', ['zod']],
  ['load/files.ts', ['node:crypto', 'node:fs', 'zod']],
  ['i18n.ts', ['load/files.ts', 'i18next', 'zod', /\/locales\/en\.json$/]],
  ['bot.ts', ['i18n.ts', /^card\//, /^core\//]],
  ['load/bot.ts', ['bot.ts', 'i18n.ts']],
  [/^load\//, ['bot.ts', /^core\//, 'zod']],
  ['core/fuzzy.ts', ['fuse.js', LOOKUP, SPELLING, NAMES, ...FACTS]],
  // The floors of the core, from the ground up: each builds on those above it in this list.
  [LOOKUP, []],
  [SPELLING, [LOOKUP]],
  [TEXT, [SPELLING]],
  [LANGUAGE, [LOOKUP, SPELLING, TEXT, 'zod', /\/detected-languages\.json$/]],
  [WORDS, [LOOKUP, SPELLING, TEXT, LANGUAGE]],
  [NAMES, [LOOKUP, SPELLING, TEXT, ...FACTS, 'zod']],
  ['core/find-places.ts', [LOOKUP, SPELLING, TEXT, NAMES]],
  [
    /^core\/meaning\//,
    [LOOKUP, SPELLING, TEXT, WORDS, NAMES, ...FACTS, 'core/fuzzy.ts', 'core/reference.ts'],
  ],
  [/^core\//, ['zod', /^core\//]],
  [/^card\//, ['i18n.ts', /^core\//]],
  ['platforms/index.ts', ['config.ts', /^platforms\/[^/]+\/adapter\.ts$/]],
  [/^platforms\/[^/]+\.ts$/, ['bot.ts', 'config.ts', /^card\//, /^node:timers/]],
  [/^platforms\/discord\//, [...PLATFORM_PARTS, 'discord.js', 'zod', /^node:/]],
  [/^platforms\/slack\//, [...PLATFORM_PARTS, '@slack/bolt', 'zod', /^node:/]],
  [/^platforms\/terminal\//, [...PLATFORM_PARTS, 'supports-hyperlinks', /^node:/]],
];

const fits = (name: string, pattern: string | RegExp) =>
  typeof pattern === 'string' ? pattern === name : pattern.test(name);

/** The folder that a file's neighbours stand in: all of a platform is one. */
const folderOf = (path: string) => /^platforms\/[^/]+\//.exec(path)?.[0] ?? path.replace(/[^/]*$/, '');

const isNeighbour = (path: string, imported: string) =>
  folderOf(path) !== '' && imported.startsWith(folderOf(path));

const offences = (holds: (file: SourceFile) => readonly string[]) =>
  files.flatMap((file) => holds(file).map((offence) => `${file.path}: ${offence}`));

const only = (allowed: readonly string[], pattern: RegExp) =>
  offences(({ path, text }) => (allowed.includes(path) ? [] : (text.match(pattern) ?? [])));

describe('who may import whom', () => {
  test('every file imports only what its place in the house allows', () => {
    const wrong = offences(({ path, imports }) => {
      const [, allowed = []] = MAY_IMPORT.find(([who]) => fits(path, who)) ?? [];
      return imports.filter(
        (imported) => !isNeighbour(path, imported) && !allowed.some((what) => fits(imported, what)),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('the rules still speak of every file, and the imports are still seen', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter(({ path }) => !MAY_IMPORT.some(([who]) => fits(path, who)))).toEqual([]);
    expect(files.find(({ path }) => path === 'platforms/index.ts')?.imports).toContain(
      'platforms/discord/adapter.ts',
    );
    expect(files.find(({ path }) => path === 'core/fuzzy.ts')?.imports).toContain('fuse.js');
  });

  test.each([
    ['fuse.js', ['core/fuzzy.ts']],
    ['i18next', ['i18n.ts']],
    ['node:fs', ['load/files.ts']],
  ])('%s is imported by %j alone', (name, allowed) => {
    const importers = files.filter(({ imports }) => imports.includes(name)).map(({ path }) => path);
    expect(importers).toEqual(allowed);
  });

  test('built-in modules are written with node:', () => {
    const bare = offences(({ imports }) => imports.filter((name) => builtinModules.includes(name)));
    expect(bare.filter((offence) => !offence.includes('node:'))).toEqual([]);
  });

  test('nobody imports what starts a process', () => {
    expect(offences(({ imports }) => imports.filter((imported) => ENTRIES.includes(imported)))).toEqual([]);
  });

  test('a platform that is not configured is not imported: only index.ts names the adapters, and lazily', () => {
    const index = files.find(({ path }) => path === 'platforms/index.ts');
    expect(index?.text).not.toMatch(/^import .*adapter/m);
    const others = offences(({ path, imports }) =>
      path === 'platforms/index.ts'
        ? []
        : imports.filter((name) => /^platforms\/\w+\/adapter\.ts$/.test(name)),
    );
    expect(others).toEqual([]);
  });

  test('no file imports itself by way of others', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path) || way.includes(path)) return;
      for (const next of byPath.get(path)?.imports ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('who may do what', () => {
  test('only config.ts reads the environment', () => {
    expect(only(['config.ts'], /\bprocess\.env\b|\benv\b.*from 'node:process'|--env/g)).toEqual([]);
  });

  test('only an entry or an adapter ends the process', () => {
    const allowed = [...ENTRIES, 'platforms/discord/adapter.ts', 'platforms/slack/adapter.ts'];
    expect(only(allowed, /\bprocess\.(exit|exitCode)\b/g)).toEqual([]);
  });

  test('core and card are pure: no clock, no chance, no output, no process, no network', () => {
    const impure =
      /\b(?:console|process|globalThis|performance)\.|\bfetch\(|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bset(?:Timeout|Interval)\b|\bimport\(/g;
    const wrong = offences(({ path, text }) =>
      /^(core|card)\//.test(path) ? (text.match(impure) ?? []) : [],
    );
    expect(wrong).toEqual([]);
  });

  test('only the card and the platforms take words from the locales', () => {
    const wrong = offences(({ path, text }) =>
      path.startsWith('core/') ? (text.match(/\bi18n\b/g) ?? []) : [],
    );
    expect(wrong).toEqual([]);
  });

  test('nothing changes the language of the one i18next: every reply has its own fixed t', () => {
    expect(only([], /\bchangeLanguage\b/g)).toEqual([]);
  });
});

test('a file has one job: none is longer than 250 lines', () => {
  const long = offences(({ text }) => {
    const lines = text.split('\n').length - 1;
    return lines > 250 ? [`${lines} lines`] : [];
  });
  expect(long).toEqual([]);
});
