import { Memory } from '../lookup/memory.ts';
import { SortedLines } from '../lookup/sorted-lines.ts';
import { type ScriptName, scriptOf } from '../spelling/index.ts';
import type { Span } from '../text/span.ts';
import { isUnspaced, type Token } from '../text/tokens.ts';
import { type AbroadEntry, HEAD, NO_ENTRY, parseEntry, plain } from './abroad-index.ts';

/** Names of countries and large cities outside Japan, in any script. */
export class AbroadNames {
  private readonly tableOf: (script: ScriptName) => string | undefined;
  private readonly tables = new Map<ScriptName, SortedLines>();
  private readonly plain = new Memory(plain);
  private readonly entries = new Memory((letters) => this.read(letters));

  /** @param tableOf the names of a script as `indexAbroad` wrote them */
  constructor(tableOf: (script: ScriptName) => string | undefined) {
    this.tableOf = tableOf;
  }

  private read(letters: string): AbroadEntry {
    const script = scriptOf(letters.codePointAt(0) ?? 0);
    if (script === undefined) return NO_ENTRY;
    const table = this.tables.get(script) ?? new SortedLines(this.tableOf(script) ?? '');
    this.tables.set(script, table);
    const line = table.find(letters);
    return line === undefined ? NO_ENTRY : parseEntry(line);
  }

  private isName(name: string): boolean {
    return this.entries.of(name).isName || this.entries.of(this.plain.of(name)).isName;
  }

  /**
   * The spans of such names in a message. Small letters count too: people do not bother with capitals.
   * @param stemsOf a word without the endings that its language glues to names
   */
  find(text: string, tokens: readonly Token[], stemsOf: (word: string) => Iterable<string>): readonly Span[] {
    const found: Span[] = [];
    for (const [index, token] of tokens.entries()) {
      if (isUnspaced(token.script)) this.findInRun(token, found);
      else this.findInWords(text, tokens, index, found, stemsOf);
    }
    return found;
  }

  private findInWords(
    text: string,
    tokens: readonly Token[],
    index: number,
    found: Span[],
    stemsOf: (word: string) => Iterable<string>,
  ): void {
    const first = tokens[index];
    if (first === undefined) return;
    const most = this.entries.of(first.lower).words || this.entries.of(this.plain.of(first.lower)).words;
    for (let count = most; count > 0; count -= 1) {
      const last = tokens[index + count - 1];
      if (last === undefined || !this.isName(text.slice(first.start, last.end).toLowerCase())) continue;
      found.push({ start: first.start, end: last.end });
      return;
    }
    for (const stem of stemsOf(first.lower)) {
      if (!this.isName(stem)) continue;
      found.push({ start: first.start, end: first.end });
      return;
    }
  }

  private findInRun({ lower, start }: Token, found: Span[]): void {
    for (let index = 0; index + HEAD <= lower.length; index += 1) {
      for (const length of this.entries.of(lower.slice(index, index + HEAD)).lengths) {
        if (index + length > lower.length || !this.entries.of(lower.slice(index, index + length)).isName)
          continue;
        found.push({ start: start + index, end: start + index + length });
        break;
      }
    }
  }
}
