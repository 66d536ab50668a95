import { columnOf } from './codes.ts';

/** Numbers by language column, as a table writes them: `en:93,pt:61`. Languages that are none of ours are left out. */
export function parseCounts(text: string): readonly (readonly [column: number, count: number])[] {
  return text
    .split(',')
    .map((pair) => {
      const colon = pair.indexOf(':');
      return [columnOf(pair.slice(0, colon)), Number(pair.slice(colon + 1))] as const;
    })
    .filter(([column]) => column >= 0);
}

/** Writes numbers by language for {@link parseCounts}. */
export const formatCounts = (counts: Iterable<readonly [language: string, count: number]>): string =>
  Array.from(counts, ([language, count]) => `${language}:${count}`).join(',');
