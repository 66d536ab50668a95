import { readFileSync } from 'node:fs';

/** The bytes of a file inside one of this folder's packages, by its path from `node_modules`. */
export function packageBytes(path: string): Buffer {
  return readFileSync(new URL(`node_modules/${path}`, import.meta.url));
}

/** The same as text in UTF-8. */
export function packageText(path: string): string {
  return packageBytes(path).toString('utf8');
}
