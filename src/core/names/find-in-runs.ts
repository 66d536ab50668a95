import { Memory } from '../lookup/memory.ts';
import type { ScriptName } from '../spelling/index.ts';
import type { Token } from '../text/tokens.ts';
import {
  createMention,
  type LongerNames,
  type Mention,
  movedBy,
  type Named,
  named,
  SHORTEST_STEM,
} from './mention.ts';
import type { ScriptNames } from './name-index.ts';
import type { Names } from './names.ts';
import type { NamedKind } from './suffixes.ts';

/** Whether a name of a run's key may be taken: where it begins, how long it is, what its suffix says. */
type Accepts = (key: string, index: number, length: number, kinds: readonly NamedKind[]) => boolean;

const KANA_ONLY = /^[ぁ-ゖー]+$/u;
/** Thai vowels written before the consonant that they follow in speech. */
const LEADING_VOWEL = /[เแโใไ]/u;
const MARK = /\p{M}/u;

/** A vowel that lengthens the kana before it. */
const LONG_VOWEL =
  /[あかさたなはまやらわがざだばぱ]あ|[いきしちにひみりぎじぢびぴ]い|[うくすつぬふむゆるぐずづぶぷ]う|[えけせてねへめれげぜでべぺ][えい]|[おこそとのほもよろをごぞどぼぽ][おう]/u;

/** Longest name in letters of any script, with its marks. */
const LONGEST_NAME = 32;
const LONGEST_IN_KANJI = 8;
/** Letters that tell the first syllables of a name. */
const HEAD = 12;
/** So many letters of the key of a head may be others when the letters behind it are known. */
const UNSURE = 3;
const isVowel = (letter: string): boolean => 'aiueo'.includes(letter);
/** So many letters at the end of a name can be silent. */
const MOST_SILENT = 3;

/** Finds names in runs of letters without spaces: Japanese, Chinese, Thai, Burmese, Khmer. */
export class RunFinder {
  private readonly names: Names;
  private readonly longer: LongerNames;
  private readonly beforeOne: string;
  private readonly behindOne: string;
  /** Names in runs of kana, most of which are particles and ends of verbs. */
  private readonly kana = new Memory((run) =>
    this.scan(run, 0, 'Kana', false, () => true).filter(({ start, end }) => end - start > 1),
  );

  /** Names that kana begin with. */
  private readonly kanaAtStart = new Memory((kana) =>
    this.scan(kana, 0, 'Kana', false, (_key, index) => index === 0, 1).filter(({ end }) => end > 1),
  );

  /** By script: whether a name begins like the first letters behind a word. */
  private readonly heads = new Map<ScriptName, Memory<boolean>>();

  constructor(names: Names, longer: LongerNames) {
    this.names = names;
    this.longer = longer;
    // As they stand in keys, where the forms of a character are one.
    const keyOf = (characters: string) => names.spelling('Hani').fold(characters).key;
    this.beforeOne = keyOf(longer.beforeOne);
    this.behindOne = keyOf(longer.behindOne);
  }

  /**
   * Kanji and kana that touch: names in kanji or of both anywhere, longest first; names in kana alone in runs of kana.
   * @param edgesIn where known words begin or end in a token
   */
  findInJapanese(run: readonly Token[], edgesIn: (token: Token) => ReadonlySet<number>): readonly Mention[] {
    const text = run.map((token) => token.text).join('');
    const kanji = this.scan(text, run[0]?.start ?? 0, 'Hani', true, (key, index, length, kinds) =>
      this.standsAlone(key, index, length, kinds),
    );
    const kana: Mention[] = [];
    let next = 0;
    for (const token of run) {
      while ((kanji[next]?.end ?? token.end) <= token.start) next += 1;
      if (token.script !== 'Kana' || (kanji[next]?.start ?? token.end) < token.end) continue;
      for (const mention of this.kana.of(token.text)) kana.push(movedBy(mention, token.start));
      if (LONG_VOWEL.test(token.text)) kana.push(...this.behindWords(token, edgesIn(token)));
    }
    return [...kanji, ...kana];
  }

  /** Names that begin with a vowel behind a word, which would be one long vowel with its last: わたしは|あおもりに. */
  private behindWords({ text, start }: Token, edges: ReadonlySet<number>): readonly Mention[] {
    return Array.from(edges)
      .filter((edge) => LONG_VOWEL.test(text.slice(edge - 1, edge + 1)))
      .flatMap((edge) => {
        const found = this.kanaAtStart.of(text.slice(edge, edge + LONGEST_NAME));
        return found.map((mention) => movedBy(mention, start + edge));
      });
  }

  /**
   * Every name in a run of another script; they may overlap, since only the words around tell which is meant.
   * @param edges where known words begin or end in the run: a name may begin or end there, whatever letters stand beside
   */
  find(run: string, offset: number, script: ScriptName, edges: ReadonlySet<number>): readonly Mention[] {
    const anywhere = this.scan(run, offset, script, false, () => true);
    const behindWords = Array.from(edges).flatMap((edge) => {
      if (!this.mayBegin(run.slice(edge, edge + HEAD), script)) return [];
      const rest = run.slice(edge, edge + LONGEST_NAME);
      return this.scan(rest, offset + edge, script, false, (_key, index) => index === 0, 1);
    });
    return [...anywhere, ...behindWords]
      .map((mention) => this.cutAtEdge(mention, run, offset, edges))
      .filter(({ start, end }) => {
        const [first, last] = [start - offset, end - offset];
        const isCut = LEADING_VOWEL.test(run.charAt(first - 1)) || MARK.test(run.charAt(last));
        return !isCut && !MARK.test(run.charAt(first));
      });
  }

  /** Whether a name stands in some letters or goes on behind them; most words are like none, and so the rest of a run is seldom read. */
  private mayBegin(head: string, script: ScriptName): boolean {
    const known = this.heads.get(script);
    if (known !== undefined) return known.of(head);
    const spelling = this.names.spelling(script);
    const { tree } = this.names.in(script);
    const heads = new Memory((letters) => {
      const { key } = spelling.fold(letters);
      return tree.reach(key, 0) >= key.length - UNSURE || tree.longestAt(key, 0) !== undefined;
    });
    this.heads.set(script, heads);
    return heads.of(head);
  }

  /** Silent letters at the end of a name may be the first of the next word: โคมากิ|หรือ. */
  private cutAtEdge(mention: Mention, run: string, offset: number, edges: ReadonlySet<number>): Mention {
    const [start, end] = [mention.start - offset, mention.end - offset];
    if (end === run.length || mention.nameEnd !== mention.end || edges.has(end)) return mention;
    const keyUpTo = (edge: number) => this.names.keyOf(mention.script, run.slice(start, edge));
    for (let edge = Math.max(start + 1, end - MOST_SILENT); edge < end; edge += 1) {
      if (edges.has(edge) && keyUpTo(edge) === keyUpTo(end))
        return { ...mention, end: offset + edge, nameEnd: offset + edge };
    }
    return mention;
  }

  /** No name is cut from a longer one (新大久保, 飯田橋). */
  private standsAlone(key: string, index: number, length: number, kinds: readonly NamedKind[]): boolean {
    if (this.isWhole(key.slice(index, index + length))) return true;
    if (kinds.length === 0 && KANA_ONLY.test(key.slice(index, index + length))) return false;
    if (kinds.length === 0 && length === 1) return this.isOneKanji(key, index);
    const previous = key.charAt(index - 1);
    const next = key.charAt(index + length);
    if (kinds.length === 0 && next !== '' && this.longer.after.includes(next)) return false;
    return previous === '' || !this.longer.before.includes(previous);
  }

  /** A city of one kanji is a run by itself, or stands behind a name or a word such as "in", and before one that leaves it whole. */
  private isOneKanji(key: string, index: number): boolean {
    const name = key.charAt(index);
    // Villages and towns are called with their suffix, and there are many words like them.
    const isCity = this.names
      .in('Hani')
      .places.get(name)
      ?.some(({ kind }) => kind !== 'town' && kind !== 'village');
    if (isCity !== true) return false;
    const begins =
      index === 0 || this.beforeOne.includes(key.charAt(index - 1)) || this.namesEndAt(key, index);
    return begins && (index + 1 === key.length || this.behindOne.includes(key.charAt(index + 1)));
  }

  /** Whether a name of more than one letter ends there. */
  private namesEndAt(key: string, end: number): boolean {
    const { tree } = this.names.in('Hani');
    for (let start = Math.max(0, end - LONGEST_IN_KANJI); start < end - 1; start += 1)
      if (tree.at(key, start).some(({ length }) => start + length === end)) return true;
    return false;
  }

  /** A name that has no suffix to bear: 北海道. */
  private isWhole(name: string): boolean {
    return (
      this.names
        .in('Hani')
        .places.get(name)
        ?.some(({ kind, kanji }) => kind === 'prefecture' && kanji === name) ?? false
    );
  }

  /** A vowel whose syllable is written with a consonant: that of the n in ប៉ុន|នៅ, two of which are one in a key. */
  private isInsideSyllable(heard: string, written: string, script: ScriptName): boolean {
    return isVowel(heard) && !isVowel(this.names.keyOf(script, written).charAt(0));
  }

  private scan(
    run: string,
    offset: number,
    script: ScriptName,
    isGreedy: boolean,
    accepts: Accepts,
    positions = Number.POSITIVE_INFINITY,
  ): readonly Mention[] {
    const names = this.names.in(script);
    const { key, at } = this.names.spelling(script).fold(run);
    const shortest = script === 'Hani' ? 1 : SHORTEST_STEM;
    const mentions: Mention[] = [];
    for (let index = 0; index < Math.min(key.length, positions); ) {
      let taken = 0;
      // Several letters of a key come from one written syllable; no name begins inside one.
      if (index > 0 && script !== 'Hani' && at[index] === at[index - 1]) {
        index += 1;
        continue;
      }
      for (const { length, value: name } of names.tree.at(key, index)) {
        if (length < shortest || (taken > 0 && isGreedy)) break;
        const { found, length: suffixLength } = withSuffix(
          key,
          index + length,
          name,
          names,
          script === 'Kana',
        );
        if (found === undefined || !(found.isDistrict || accepts(key, index, length, found.kinds))) continue;
        if (script !== 'Hani' && this.isInsideSyllable(key.charAt(index), run.charAt(at[index] ?? 0), script))
          break;
        taken = Math.max(taken, length + suffixLength);
        const start = offset + (at[index] ?? 0);
        const nameEnd = offset + (at[index + length] ?? run.length);
        const end = offset + (at[index + length + suffixLength] ?? run.length);
        const span = { start, end, nameEnd, script };
        mentions.push(createMention({ ...span, ...found, keyLength: length }));
      }
      index += isGreedy ? Math.max(1, taken) : 1;
    }
    return mentions;
  }
}

/** What a name leads to with the longest suffix behind it in a run's key, and how long that suffix is. */
function withSuffix(
  key: string,
  end: number,
  name: string,
  names: ScriptNames,
  strict: boolean,
): { found: Named | undefined; length: number } {
  for (const { length, value } of names.suffixTree.at(key, end)) {
    const found = named(names, name, names.suffixes.get(value), strict);
    if (found !== undefined && (found.isDistrict || found.kinds.length > 0)) return { found, length };
  }
  return { found: named(names, name, undefined, strict), length: 0 };
}
