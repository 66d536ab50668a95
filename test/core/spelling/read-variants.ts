import { readFileSync } from 'node:fs';

/** For each variant in `data/characters.tsv` the character that stands for it. */
export function readVariants(): ReadonlyMap<string, string> {
  const table = readFileSync(new URL('../../../data/characters.tsv', import.meta.url), 'utf8');
  const rows = table.trimEnd().split('\n').slice(1);
  return new Map(
    rows.flatMap((row) => {
      const [character = '', variants = ''] = row.split('\t');
      return Array.from(variants, (variant): [string, string] => [variant, character]);
    }),
  );
}
