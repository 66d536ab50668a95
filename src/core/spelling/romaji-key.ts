import type { Folded } from './spelling.ts';

/*
 * The key is Hepburn without length marks, brought about by rules over pairs of neighbouring letters. While it grows,
 * capitals stand for what Hepburn writes with two letters, so that every rule needs to look at one pair only:
 * S = sh, C = ch, T = ts, O = oh (whose h is silent unless a vowel follows: Ohta, Ohara), Q = qu, G = gu
 * (whose u is silent before i and e: Miyagui).
 */
const PAIRS: Readonly<Record<string, string>> = {
  // Hepburn's digraphs, and what they look like in kunrei-shiki, nihon-shiki and other languages' spellings.
  sh: 'S', sy: 'S', si: 'Si', sS: 'S', sC: 'S', Sy: 'S',
  ch: 'C', cy: 'C', ci: 'Ci', cz: 'C', cC: 'C', tC: 'C', tS: 'C', Cy: 'C', ty: 'C', tj: 'C', ti: 'Ci', Th: 'C', Cs: 'T',
  ts: 'T', tz: 'T', TS: 'C', tu: 'Tu', tT: 'T', Ts: 'T', tc: 'c',
  dz: 'z', dj: 'j', zi: 'ji', zy: 'j', zj: 'j', zh: 'j', jy: 'j', di: 'ji', dy: 'j', du: 'zu',
  hu: 'fu',
  // Kana that have lost their consonant: ゐ ゑ を, and Inouye, Yedo.
  wo: 'o', wu: 'u', wi: 'i', we: 'e', ye: 'e', yi: 'i',
  // Hepburn's m for ん (Gumma, Namba).
  mb: 'nb', mp: 'np', mm: 'nm',
  ou: 'o', oh: 'O', Ou: 'ofu',
  qu: 'Q', Qi: 'ki', Qe: 'ke', gu: 'G', Gi: 'gi', Ge: 'ge', Gu: 'G',
  ce: 'se',
}; // biome-ignore format: one line a kind of rule

const LETTERS = 'abcdefghijklmnopqrstuvwxyz SCTOQG';
const VOWELS = 'aiueoO';

/** Long vowels and double consonants become one letter; letters that wait for what follows give up waiting. */
function ruleFor(previous: string, next: string): string | undefined {
  const rule = PAIRS[previous + next];
  if (rule !== undefined) return rule;
  if (previous === next && next !== 'O' && next !== 'G') return next;
  if (previous === 'O' && !VOWELS.includes(next)) return `o${next}`;
  if (previous === 'Q') return `ku${next}`;
  if (previous === 'q' || previous === 'c') return `k${next}`;
  return undefined;
}

const RULES: readonly (readonly number[] | undefined)[] = Array.from({ length: 1 << 14 }, (_, pair) => {
  const previous = String.fromCharCode(pair >> 7);
  const next = String.fromCharCode(pair & 127);
  if (!LETTERS.includes(previous) || !LETTERS.includes(next)) return undefined;
  const rule = ruleFor(previous, next);
  return rule === undefined ? undefined : Array.from(rule, (letter) => letter.charCodeAt(0));
});

/** What the end of the text makes of a letter that waits for another. */
const WAITING: Readonly<Record<string, string>> = { O: 'o', Q: 'ku', q: 'k', c: 'k' };
const WRITTEN: Readonly<Record<string, string>> = { S: 'sh', C: 'ch', T: 'ts', O: 'oh', G: 'gu' };
/** What is written in place of a letter's code, for those letters that are not written as they are. */
const WRITTEN_CODES: readonly (readonly number[] | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  WRITTEN[String.fromCharCode(code)]?.split('').map((written) => written.charCodeAt(0)),
);
/** So many arguments every engine takes in one call. */
const CHUNK = 4096;

/** Grows the key of one text, letter by letter; every script ends here, so that their keys can be compared. */
export class RomajiKey {
  readonly #letters: number[] = [];
  readonly #at: number[] = [];
  #end = -1;

  /** The letter last added, in the form described above; empty at the start. */
  get last(): string {
    return this.#end < 0 ? '' : String.fromCharCode(this.#letters[this.#end] ?? 0);
  }

  /** Adds letters (a–z, space, or the capitals S C T) that stand at `index` of the text. */
  add(letters: string, index: number): void {
    for (let i = 0; i < letters.length; i += 1) this.addCode(letters.charCodeAt(i), index);
  }

  /** Like `add`, for one letter's character code. */
  addCode(code: number, index: number): void {
    const rule = this.#end < 0 ? undefined : RULES[((this.#letters[this.#end] ?? 0) << 7) | code];
    if (rule === undefined) {
      this.#end += 1;
      this.#letters[this.#end] = code;
      this.#at[this.#end] = index;
      return;
    }
    const start = this.#at[this.#end] ?? index;
    this.#end -= 1;
    for (let i = 0; i < rule.length; i += 1) this.addCode(rule[i] ?? code, i === 0 ? start : index);
  }

  /** Writes out a last letter that still waits for another. */
  #endWord(): void {
    const written = WAITING[this.last];
    if (written === undefined) return;
    const index = this.#at[this.#end] ?? 0;
    this.#end -= 1;
    this.add(written, index);
  }

  /** The finished key of a text that is `length` UTF-16 units long. */
  finish(length: number): Folded {
    this.#endWord();
    const codes: number[] = [];
    const at: number[] = [];
    for (let i = 0; i <= this.#end; i += 1) {
      const code = this.#letters[i] ?? 0;
      const index = this.#at[i] ?? length;
      const written = WRITTEN_CODES[code];
      if (written === undefined) {
        codes.push(code);
        at.push(index);
      } else {
        codes.push(...written);
        for (let j = 0; j < written.length; j += 1) at.push(index);
      }
    }
    at.push(length);
    if (codes.length <= CHUNK) return { key: String.fromCharCode.apply(null, codes), at };
    let key = '';
    for (let i = 0; i < codes.length; i += CHUNK) key += String.fromCharCode(...codes.slice(i, i + CHUNK));
    return { key, at };
  }
}
