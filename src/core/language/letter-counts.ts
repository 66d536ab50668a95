import type { ScriptName } from '../spelling/index.ts';

interface Count {
  readonly script: ScriptName;
  letters: number;
}

/** How many letters of each script something has. Hardly a message is written in more than three: they are looked for in turn. */
export class LetterCounts {
  private readonly counts: Count[] = [];

  add(script: ScriptName, letters: number): void {
    for (const count of this.counts) {
      if (count.script !== script) continue;
      count.letters += letters;
      return;
    }
    this.counts.push({ script, letters });
  }

  of(script: ScriptName): number {
    for (const count of this.counts) if (count.script === script) return count.letters;
    return 0;
  }
}
