import type { Names, ScriptNames } from './names.ts';
import type { Place } from './place.ts';
import type { ScriptName } from './spelling/index.ts';
import { kindsOf, type NamedKind, type Suffix } from './suffixes.ts';
import { type Token, UNSPACED } from './tokens.ts';

/** A place name found in a message, before anybody has judged whether it is meant. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly script: ScriptName;
  /** All places of that name. */
  readonly places: readonly Place[];
  /** What its suffix says that it is (`-shi`, 市, 시); empty when it has none. */
  readonly kinds: readonly NamedKind[];
  /** Letters glued behind it that are neither name nor suffix: a case ending, perhaps. */
  readonly ending: string;
  /** The name of a district (郡), which only tells where another place is. */
  readonly isDistrict: boolean;
  /** Edits between what was typed and the name: 0 for an exact one. */
  readonly distance: number;
  /** Letters of the key, without suffix. */
  readonly keyLength: number;
}

/** Kanji beside which a shorter name is part of a longer one: 新大久保, 飯田橋. */
export interface LongerNames {
  readonly before: string;
  readonly after: string;
}

/** Letters of a name and a suffix that stand apart (`Kita Kyushu`, `Isesaki-shi`) belong together across these. */
const GAP = /^[ \u00a0'·-]{1,2}$/u;
/** A name cut from a longer word has at least this many letters, as one of two would be found in every second word. */
const SHORTEST_STEM = 3;
const MOST_WORDS = 3;

interface Tail {
  readonly kinds: readonly NamedKind[];
  readonly ending: string;
}

/** Longest suffix in any script, in letters (프리펙처 and the like are words of their own). */
const LONGEST_SUFFIX = 6;

/** What a name's key leads to. */
interface Named {
  readonly places: readonly Place[];
  readonly kinds: readonly NamedKind[];
  readonly isDistrict: boolean;
}

/** The places of a key under a suffix: those of the district where the suffix is 郡. */
function named(
  names: ScriptNames,
  key: string,
  suffix: readonly Suffix[] | undefined,
  strict: boolean,
): Named | undefined {
  const district = suffix?.some(({ kinds }) => kinds.includes('district'))
    ? names.districts.get(key)
    : undefined;
  if (district !== undefined) return { places: district, kinds: [], isDistrict: true };
  const places = names.places.get(key);
  return places === undefined
    ? undefined
    : { places, kinds: kindsOf(suffix, places, strict), isDistrict: false };
}

/** Parts what is glued behind a name into a suffix and an ending: `shide` → -shi and `de`. */
function tailOf(rest: string, places: readonly Place[], suffixes: ScriptNames['suffixes']): Tail {
  for (let length = Math.min(rest.length, LONGEST_SUFFIX); length > 0; length -= 1) {
    const kinds = kindsOf(suffixes.get(rest.slice(0, length)), places, false);
    if (kinds.length > 0) return { kinds, ending: rest.slice(length) };
  }
  return { kinds: [], ending: rest };
}

/** Finds place names by their spelling keys; every name is found where it stands, whether meant or not. */
export class PlaceFinder {
  private readonly names: Names;
  private readonly longer: LongerNames;

  constructor(names: Names, longer: LongerNames) {
    this.names = names;
    this.longer = longer;
  }

  /** All mentions in a message's tokens, in their order, none inside another. */
  find(text: string, tokens: readonly Token[]): readonly Mention[] {
    const mentions: Mention[] = [];
    for (let index = 0; index < tokens.length; ) {
      const token = tokens[index];
      if (token === undefined) break;
      if (token.script === 'Hani' || token.script === 'Kana') {
        const last = this.lastOfJapaneseRun(tokens, index);
        this.findInJapanese(text.slice(token.start, last.end), token.start, mentions);
        index = tokens.indexOf(last, index) + 1;
      } else if (UNSPACED.has(token.script)) {
        this.findInRun(token, mentions);
        index += 1;
      } else {
        index += this.findInWords(text, tokens, index, mentions);
      }
    }
    return mentions;
  }

  private lastOfJapaneseRun(tokens: readonly Token[], index: number): Token {
    let last = tokens[index];
    for (let next = index + 1; last !== undefined; next += 1) {
      const token = tokens[next];
      const joined =
        token !== undefined &&
        token.start === last.end &&
        (token.script === 'Hani' || token.script === 'Kana');
      if (!joined) return last;
      last = token;
    }
    throw new RangeError(`no token ${index}`);
  }

  /** Words with spaces between them: the longest name of up to three words. Returns how many tokens it took. */
  private findInWords(text: string, tokens: readonly Token[], index: number, mentions: Mention[]): number {
    const first = tokens[index];
    if (first === undefined) return 1;
    const { script } = first;
    const names = this.names.in(script);
    const keys = this.wordKeys(text, tokens, index);
    for (let count = keys.length; count > 0; count -= 1) {
      const last = tokens[index + count - 1];
      if (last === undefined || !this.mayJoin(text, tokens, index, keys.slice(0, count))) continue;
      const next = tokens[index + count];
      const suffix = names.suffixes.get(keys[count] ?? '');
      const spaced = next === undefined || text.slice(last.end, next.start) !== '-';
      const key = keys.slice(0, count).join('');
      const found = named(names, key, suffix, spaced);
      if (found === undefined) continue;
      const taken = found.isDistrict || found.kinds.length > 0 ? next : undefined;
      const end = taken?.end ?? last.end;
      mentions.push({
        start: first.start,
        end,
        script,
        ...found,
        ending: '',
        distance: 0,
        keyLength: key.length,
      });
      return count + (taken === undefined ? 0 : 1);
    }
    const glued = this.gluedName(first, keys[0] ?? '', names);
    if (glued !== undefined) mentions.push(glued);
    return 1;
  }

  /** The keys of a word and of those behind it that could belong to the same name, at most four with a suffix. */
  private wordKeys(text: string, tokens: readonly Token[], index: number): readonly string[] {
    const keys: string[] = [];
    for (let next = index; next <= index + MOST_WORDS; next += 1) {
      const token = tokens[next];
      const previous = tokens[next - 1];
      if (token === undefined || token.script !== tokens[index]?.script) break;
      if (next > index && (previous === undefined || !GAP.test(text.slice(previous.end, token.start)))) break;
      keys.push(this.names.spelling(token.script).fold(token.text).key.replaceAll(' ', ''));
    }
    return keys;
  }

  /** Parts joined by a space are long enough not to be two words of a sentence; a hyphen joins any. */
  private mayJoin(text: string, tokens: readonly Token[], index: number, keys: readonly string[]): boolean {
    if (keys.length === 1) return true;
    if (keys.length > MOST_WORDS) return false;
    return keys.every((key, offset) => {
      const previous = tokens[index + offset - 1];
      const token = tokens[index + offset];
      const hyphen = offset > 0 && previous !== undefined && text.slice(previous.end, token?.start) === '-';
      return hyphen || key.length > 2;
    });
  }

  /** A name at the beginning of a word, with a suffix or an ending glued behind: the longest that is there. */
  private gluedName(token: Token, key: string, names: ScriptNames): Mention | undefined {
    const { script, start, end } = token;
    for (let length = Math.min(key.length - 1, names.longest); length >= SHORTEST_STEM; length -= 1) {
      const name = key.slice(0, length);
      const places = names.places.get(name);
      if (places === undefined && !names.districts.has(name)) continue;
      const cut = this.names.spelling(script).fold(token.text).at[length] ?? token.text.length;
      const tails = [token.lower.slice(cut), key.slice(length)].map((rest) =>
        tailOf(rest, places ?? [], names.suffixes),
      );
      const tail = tails.find(({ kinds }) => kinds.length > 0) ?? tails[0];
      const district = named(names, name, names.suffixes.get(key.slice(length)), true);
      if (district?.isDistrict) {
        return { start, end, script, ...district, ending: '', distance: 0, keyLength: length };
      }
      if (places === undefined || tail === undefined) continue;
      return { start, end, script, places, ...tail, isDistrict: false, distance: 0, keyLength: length };
    }
    return undefined;
  }

  /** Kanji and kana: names in kanji, or of both kinds of letters, anywhere; names in kana alone in runs of kana. */
  private findInJapanese(run: string, offset: number, mentions: Mention[]): void {
    const before = mentions.length;
    this.scan(run, offset, 'Hani', mentions, (key, at, length, kinds) =>
      this.standsAlone(key, at, length, kinds),
    );
    const taken = mentions.slice(before);
    for (const kana of run.matchAll(/[ぁ-ゖァ-ヺー]+/gu)) {
      const start = offset + kana.index;
      if (taken.some((mention) => mention.start < start + kana[0].length && start < mention.end)) continue;
      this.scan(kana[0], start, 'Kana', mentions, () => true);
    }
    mentions.sort((a, b) => a.start - b.start);
  }

  private findInRun(token: Token, mentions: Mention[]): void {
    this.scan(token.text, token.start, token.script, mentions, () => true);
  }

  /** One kanji needs a suffix; no name is cut from a longer one (新大久保, 飯田橋). */
  private standsAlone(key: string, at: number, length: number, kinds: readonly NamedKind[]): boolean {
    const name = key.slice(at, at + length);
    if (/^[ぁ-ゖー]+$/u.test(name) && kinds.length === 0) return false;
    if (length === 1 && kinds.length === 0) return key.length === 1;
    const previous = key.charAt(at - 1);
    const next = key.charAt(at + length);
    if (kinds.length === 0 && next !== '' && this.longer.after.includes(next)) return false;
    return previous === '' || !this.longer.before.includes(previous);
  }

  /** Every position of a run without spaces: the longest name there that is accepted. */
  private scan(
    run: string,
    offset: number,
    script: ScriptName,
    mentions: Mention[],
    accepts: (key: string, at: number, length: number, kinds: readonly NamedKind[]) => boolean,
  ): void {
    const names = this.names.in(script);
    const { key, at } = this.names.spelling(script).fold(run);
    const shortest = script === 'Hani' ? 1 : SHORTEST_STEM;
    for (let index = 0; index < key.length; ) {
      let taken = 0;
      for (
        let length = Math.min(names.longest, key.length - index);
        length >= shortest && taken === 0;
        length -= 1
      ) {
        const name = key.slice(index, index + length);
        if (!names.places.has(name) && !names.districts.has(name)) continue;
        const suffix = this.suffixAt(key, index + length, names, name, script === 'Kana');
        if (suffix.found === undefined) continue;
        const { kinds, isDistrict } = suffix.found;
        if (!isDistrict && !accepts(key, index, length, kinds)) continue;
        taken = length + suffix.length;
        const start = offset + (at[index] ?? 0);
        const end = offset + (at[index + taken] ?? run.length);
        mentions.push({ start, end, script, ...suffix.found, ending: '', distance: 0, keyLength: length });
      }
      index += Math.max(1, taken);
    }
  }

  private suffixAt(
    key: string,
    index: number,
    names: ScriptNames,
    name: string,
    strict: boolean,
  ): { found: Named | undefined; length: number } {
    for (let length = Math.min(LONGEST_SUFFIX, key.length - index); length > 0; length -= 1) {
      const suffix = names.suffixes.get(key.slice(index, index + length));
      const found = suffix === undefined ? undefined : named(names, name, suffix, strict);
      if (found !== undefined && (found.isDistrict || found.kinds.length > 0)) return { found, length };
    }
    return { found: named(names, name, undefined, strict), length: 0 };
  }
}
