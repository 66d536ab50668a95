import { Memory } from '../lookup/memory.ts';
import type { ScriptName } from '../spelling/index.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import {
  createMention,
  type LongerNames,
  type Mention,
  movedBy,
  named,
  SHORTEST_STEM,
  tailOf,
} from './mention.ts';
import { isName, type ScriptNames } from './name-index.ts';
import type { Names } from './names.ts';

/** Letters of a name and a suffix that stand apart (`Kita Kyushu`, `Isesaki-shi`) belong together across these. */
const GAP = /^[ \u00a0'·-]{1,2}$/u;
/** In Latin letters a suffix has no marks but those of long vowels: Vietnamese `chỗ` is no chō. */
const SUFFIX = /^(?:[a-zōôūû]+|\P{Script=Latin}+)$/u;
/** Only its first letter is large. */
const TITLE_CASE = /^\p{Lu}\p{Ll}+$/u;
const MOST_WORDS = 3;
/** Letters that n could be read together with. */
const BEGINS_SYLLABLE = /^[aiueoyāīūēōâîûêô]/u;

/** What a typed word is as a name, whatever message it stands in. */
interface TypedWord {
  readonly key: string;
  /** Some name begins with it. */
  readonly begins: boolean;
  /** It is the whole of one. */
  readonly isName: boolean;
  /** Names in it that are declined or have letters glued behind, as if the word stood at the start of a message. */
  readonly inside: readonly Mention[];
}

const NO_WORD: TypedWord = { key: '', begins: false, isName: false, inside: [] };

/** Finds names in scripts that part words by spaces. */
export class WordFinder {
  private readonly names: Names;
  private readonly longer: LongerNames;
  /** By the last letter that they change to. */
  private readonly declension: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  private readonly longerKeys = new Map<ScriptName, ReadonlySet<string>>();
  private readonly typed = new Memory((word) => this.lookUp(word));

  /** @param declension ends of names in their dictionary form, and what they change to in a case: `["а", "е"]` */
  constructor(names: Names, longer: LongerNames, declension: readonly (readonly [string, string])[]) {
    this.names = names;
    this.longer = longer;
    this.declension = Map.groupBy(declension, ([, changed]) => changed.at(-1) ?? '');
  }

  /** Names in a run of tokens of one script; exact ones take their words, glued ones may overlap. */
  find(text: string, tokens: readonly Token[]): readonly Mention[] {
    const [first] = tokens;
    if (first === undefined) return [];
    const words: TypedWord[] = [];
    for (const { text: word } of tokens) words.push(this.typed.of(word));
    const names = this.names.in(first.script);
    const mentions: Mention[] = [];
    for (let index = 0; index < tokens.length; ) {
      const reach = words[index]?.begins ? this.reach(text, tokens, words, index, names) : 0;
      const exact = this.exactName(text, tokens, words, index, reach, names);
      if (exact !== undefined) mentions.push(exact.mention);
      if (exact === undefined || exact.count === 1) {
        const start = tokens[index]?.start ?? 0;
        for (const mention of words[index]?.inside ?? []) mentions.push(movedBy(mention, start));
        if (reach > 1) mentions.push(...this.gluedPair(tokens, words, index, names));
      }
      index += exact?.count ?? 1;
    }
    return mentions;
  }

  private lookUp(word: string): TypedWord {
    const [token] = tokenize(word);
    if (token === undefined) return NO_WORD;
    const key = this.names.keyOf(token.script, word);
    const names = this.names.in(token.script);
    const inside = [...this.declinedNames(token, names), ...this.gluedNames(token, key, names)];
    return { key, begins: names.tree.begins(key), isName: isName(names, key), inside };
  }

  /** The longest name of up to so many words that begins at a token, with a suffix behind it. */
  private exactName(
    text: string,
    tokens: readonly Token[],
    words: readonly TypedWord[],
    index: number,
    reach: number,
    names: ScriptNames,
  ): { mention: Mention; count: number } | undefined {
    const keyAt = (at: number) => words[at]?.key ?? '';
    for (let count = reach; count > 0; count -= 1) {
      const first = tokens[index];
      const last = tokens[index + count - 1];
      if (first === undefined || last === undefined) continue;
      let key = keyAt(index);
      for (let more = 1; more < count; more += 1) key += keyAt(index + more);
      if (count === 1 ? words[index]?.isName !== true : !isName(names, key)) continue;
      const next = tokens[index + count];
      const gap = next === undefined ? '' : text.slice(last.end, next.start);
      const mayBeSuffix = next !== undefined && GAP.test(gap) && SUFFIX.test(next.lower);
      const suffix = mayBeSuffix ? names.suffixes.get(keyAt(index + count)) : undefined;
      const found = named(names, key, suffix, gap !== '-');
      if (found === undefined) continue;
      const taken = found.isDistrict || found.kinds.length > 0 ? next : undefined;
      const { start, script } = first;
      const end = taken?.end ?? last.end;
      const isPart = this.isPart(text, tokens, words, index, count);
      const span = { start, end, nameEnd: last.end, script };
      const mention = createMention({ ...span, ...found, keyLength: key.length, isPart });
      return { mention, count: count + (taken === undefined ? 0 : 1) };
    }
    return undefined;
  }

  /** A name of two words with letters glued behind the second: `Higashi-Hiroshimada`. */
  private gluedPair(
    tokens: readonly Token[],
    words: readonly TypedWord[],
    index: number,
    names: ScriptNames,
  ): readonly Mention[] {
    const first = tokens[index];
    const second = tokens[index + 1];
    const key = words[index]?.key ?? '';
    const both = key + (words[index + 1]?.key ?? '');
    if (first === undefined || second === undefined) return [];
    if (names.tree.reach(both, 0) < key.length + SHORTEST_STEM) return [];
    return this.typed
      .of(first.text + second.text)
      .inside.filter(({ nameEnd }) => nameEnd > first.text.length)
      .map((mention) => movedBy(mention, first.start))
      .map((mention) => ({
        ...mention,
        end: second.end,
        nameEnd: mention.nameEnd + second.start - first.end,
      }));
  }

  /** How many words from a token could make one name: short ones joined by a space are words of a sentence. */
  private reach(
    text: string,
    tokens: readonly Token[],
    words: readonly TypedWord[],
    index: number,
    names: ScriptNames,
  ): number {
    const isShortAt = (at: number) => (words[at]?.key ?? '').length < SHORTEST_STEM;
    let count = 1;
    let key = words[index]?.key ?? '';
    let isShort = isShortAt(index);
    while (count < MOST_WORDS) {
      const last = tokens[index + count - 1];
      const next = tokens[index + count];
      if (last === undefined || next === undefined) break;
      const gap = text.slice(last.end, next.start);
      const isShortNext = isShortAt(index + count);
      const isTight = gap === '-' || gap === "'";
      // Behind a whole name an apostrophe parts an ending (Sakai'de), but for one that parts n from a vowel (Nan'yō).
      const isSyllabic = () => /n$/i.test(last.text) && BEGINS_SYLLABLE.test(next.lower);
      if (gap === "'" && !isSyllabic() && isName(names, key)) break;
      key += words[index + count]?.key ?? '';
      if (!GAP.test(gap) || (!isTight && (isShort || isShortNext))) break;
      isShort = isShortNext && !isTight;
      count += 1;
    }
    return count;
  }

  /** A word such as "west" before the name, or the name is one before another word: `Nishi Kasai`, `Higashi Jujo`. */
  private isPart(
    text: string,
    tokens: readonly Token[],
    words: readonly TypedWord[],
    index: number,
    count: number,
  ): boolean {
    const token = tokens[index];
    const previous = tokens[index - 1];
    const next = tokens[index + 1];
    if (token === undefined) return false;
    const opens = (at: number) => this.keysBefore(token.script).has(words[at]?.key ?? '');
    if (previous !== undefined && GAP.test(text.slice(previous.end, token.start)) && opens(index - 1))
      return true;
    if (count > 1 || next === undefined || text.slice(token.end, next.start) !== ' ') return false;
    return opens(index) && (words[index + 1]?.isName === true || TITLE_CASE.test(next.text));
  }

  private keysBefore(script: ScriptName): ReadonlySet<string> {
    const known = this.longerKeys.get(script);
    if (known !== undefined) return known;
    const spelling = this.names.spelling(script);
    const forms = this.longer.words.flatMap((kana) => spelling.spell(kana));
    const keys = new Set(forms.map((form) => this.names.keyOf(script, form)));
    this.longerKeys.set(script, keys);
    return keys;
  }

  /** A name in a case that changes its end: Нагоя → в Нагое. */
  private *declinedNames({ text, lower, script, start, end }: Token, names: ScriptNames): Generator<Mention> {
    for (const [nominative, changed] of this.declension.get(lower.at(-1) ?? '') ?? []) {
      if (!lower.endsWith(changed)) continue;
      const key = this.names.keyOf(script, lower.slice(0, -changed.length) + nominative);
      const places = names.places.get(key);
      const isName = key.length > SHORTEST_STEM || text !== lower;
      if (places === undefined || !isName || key.length < SHORTEST_STEM) continue;
      const span = { start, end, nameEnd: end, script };
      yield createMention({ ...span, places, keyLength: key.length, isInflected: true });
    }
  }

  /** Names at the beginning of a word, with a suffix or an ending glued behind. */
  private *gluedNames(token: Token, key: string, names: ScriptNames): Generator<Mention> {
    const { script, start, end, lower } = token;
    let at: readonly number[] | undefined;
    for (const { length, value: name } of names.tree.at(key, 0)) {
      if (length === key.length) continue;
      if (length < SHORTEST_STEM) break;
      const places = names.places.get(name);
      at ??= this.names.spelling(script).fold(token.text).at;
      const cut = at[length] ?? lower.length;
      const raw = lower.slice(cut);
      const rest = key.slice(length);
      const base = { start, end, nameEnd: start + cut, script, keyLength: length };
      const district = named(names, name, names.suffixes.get(rest), true);
      if (district?.isDistrict) yield createMention({ ...base, ...district });
      if (places === undefined) continue;
      const tails = [raw, rest].map((tail) => tailOf(tail, places, names.suffixes));
      const tail = tails.find(({ kinds }) => kinds.length > 0) ?? { kinds: [], ending: raw };
      yield createMention({ ...base, places, ...tail });
    }
  }
}
