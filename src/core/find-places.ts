import { RunFinder } from './names/find-in-runs.ts';
import { WordFinder } from './names/find-in-words.ts';
import type { LongerNames, Mention } from './names/mention.ts';
import type { Names } from './names/names.ts';
import { firstFrom, type Span } from './text/span.ts';
import { isUnspaced, japaneseRun, type Token } from './text/tokens.ts';

/** Nobody asks about more places at once; what a longer text names beyond them is not looked at. */
const MOST_MENTIONS = 64;

/** Finds place names by their spelling keys; every name is found where it stands, whether meant or not. */
export class PlaceFinder {
  private readonly words: WordFinder;
  private readonly runs: RunFinder;

  /** @param declension ends of names in their dictionary form, and what they change to in a case: `["а", "е"]` */
  constructor(names: Names, longer: LongerNames, declension: readonly (readonly [string, string])[]) {
    this.words = new WordFinder(names, longer, declension);
    this.runs = new RunFinder(names, longer);
  }

  /**
   * All mentions in a message's tokens, in the order of their starts; some may overlap.
   * @param hits the known words of the message
   */
  find(text: string, tokens: readonly Token[], hits: readonly Span[]): readonly Mention[] {
    const mentions: Mention[] = [];
    for (let index = 0; index < tokens.length && mentions.length < MOST_MENTIONS; ) {
      const first = tokens[index];
      if (first === undefined) break;
      const japanese = japaneseRun(tokens, index);
      const count = japanese > 0 ? japanese : wordRun(tokens, index);
      const run = tokens.slice(index, index + count);
      if (japanese > 0) mentions.push(...this.runs.findInJapanese(run, (token) => edgesInside(hits, token)));
      else if (isUnspaced(first.script)) {
        for (const token of run) {
          const { start, script } = token;
          mentions.push(...this.runs.find(token.text, start, script, edgesInside(hits, token)));
        }
      } else mentions.push(...this.words.find(text, run));
      index += count;
    }
    return mentions.sort((a, b) => a.start - b.start).slice(0, MOST_MENTIONS);
  }
}

function wordRun(tokens: readonly Token[], index: number): number {
  let count = 1;
  while (tokens[index + count]?.script === tokens[index]?.script) count += 1;
  return count;
}

/** Where the known words of a run begin and end in it; `hits` are in the order of their starts. */
function edgesInside(hits: readonly Span[], { start, end }: Token): ReadonlySet<number> {
  const edges = new Set<number>();
  for (let index = firstFrom(hits, start); index < hits.length; index += 1) {
    const hit = hits[index];
    if (hit === undefined || hit.start >= end) break;
    if (hit.start > start) edges.add(hit.start - start);
    if (hit.end < end) edges.add(hit.end - start);
  }
  return edges;
}
