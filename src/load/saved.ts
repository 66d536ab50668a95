import { expectLines, readText } from './files.ts';

/** The file of a script's table in a folder of `data/` that `npm run data:index` writes. */
export const tableOf = (script: string): string => `${script}.tsv`;

/**
 * The tables of some scripts in a folder, each read when it is asked for; undefined for any other script.
 * @throws DataError when a file is missing or was cut off: that is told at the start
 */
export function savedTables(folder: URL, scripts: readonly string[]): (script: string) => string | undefined {
  const fileOf = (script: string) => new URL(tableOf(script), folder);
  for (const script of scripts) expectLines(fileOf(script));
  return (script) => (scripts.includes(script) ? readText(fileOf(script)) : undefined);
}
