import { readFileSync } from 'node:fs';

/** What the project's own manifest asks for: the fake grants this and no more. */
export interface Manifest {
  readonly scopes: readonly string[];
  readonly events: readonly string[];
}

function listUnder(text: string, key: string): readonly string[] {
  const [, block = ''] = new RegExp(`^ *${key}:\\n((?: +- .+\\n)+)`, 'm').exec(text) ?? [];
  return block
    .trim()
    .split('\n')
    .map((line) => line.replace(/^ *- /, '').trim());
}

export function readManifest(): Manifest {
  const text = readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8');
  return { scopes: listUnder(text, 'bot'), events: listUnder(text, 'bot_events') };
}
