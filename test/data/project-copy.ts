import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The parts of the project that a start reads, in a folder of their own where they may be broken. */
export interface ProjectCopy {
  readonly root: string;
  /** A path below the copy. */
  path(...parts: readonly string[]): string;
  remove(): void;
}

export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'nihongo-doko-'));
  const isNeeded = (source: string) => !source.startsWith(join(ROOT, 'data', 'build'));
  for (const part of ['src', 'data', 'locales', 'package.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true, filter: isNeeded });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
  return {
    root,
    path: (...parts) => join(root, ...parts),
    remove: () => rmSync(root, { recursive: true }),
  };
}
