import { Memory } from '../lookup/memory.ts';
import type { ScriptName, Spelling } from '../spelling/index.ts';
import { keyIn, type NamesData, parseNames, type ScriptNames, spellNames } from './name-index.ts';

/** The spelling keys of all names, read or made for a script when its first letter is met. */
export class Names {
  private readonly built = new Map<ScriptName, ScriptNames>();
  private readonly data: NamesData;
  private readonly saved: (script: ScriptName) => string | undefined;
  private readonly keys = new Map<ScriptName, Memory<string>>();

  /** @param saved the names of a script as `formatNames` wrote them, where that was done from the same data */
  constructor(data: NamesData, saved: (script: ScriptName) => string | undefined = () => undefined) {
    this.data = data;
    this.saved = saved;
  }

  in(script: ScriptName): ScriptNames {
    const known = this.built.get(script);
    if (known !== undefined) return known;
    const { gazetteer, suffixes } = this.data;
    const saved = this.saved(script);
    const names =
      saved === undefined
        ? spellNames(this.spelling(script), this.data)
        : parseNames(saved, gazetteer, suffixes);
    this.built.set(script, names);
    return names;
  }

  /** The spelling key of a typed word, without spaces. */
  keyOf(script: ScriptName, text: string): string {
    const known = this.keys.get(script);
    if (known !== undefined) return known.of(text);
    const spelling = this.spelling(script);
    const keys = new Memory((word) => keyIn(spelling, word));
    this.keys.set(script, keys);
    return keys.of(text);
  }

  /** The spelling of a script; throws when the script is not one of ours. */
  spelling(script: ScriptName): Spelling {
    const spelling = this.data.spellings.get(script);
    if (spelling === undefined) throw new Error(`no spelling for the script ${script}`);
    return spelling;
  }
}
