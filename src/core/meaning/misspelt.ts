import { type FuzzyNames, SHORTEST_MISSPELT, type Similar } from '../fuzzy.ts';
import { editDistance } from '../lookup/typo-index.ts';
import { createMention, type Mention } from '../names/mention.ts';
import type { Names } from '../names/names.ts';
import { kindsOf } from '../names/suffixes.ts';
import { liesInAny, type Place } from '../place.ts';
import { withoutAccents } from '../spelling/accents.ts';
import { firstFrom, lettersBetween, overlap, type Span, startBetween, textBetween } from '../text/span.ts';
import { hasCapitals, isUnspaced, type Token } from '../text/tokens.ts';
import { KINDS, type KnownWord, PLACE_WORDS, Sense, wordsNear } from '../words/senses.ts';
import { LONGEST_JOIN } from './beside.ts';
import type { Judged } from './judged.ts';
import type { Message } from './message.ts';
import { kindSensesBeside, particlesOf, surroundingsOf } from './surroundings.ts';

/** Ways to read a word as a name: the whole of it, or without a suffix or an ending glued behind. */
function readings(
  token: Token,
  message: Message,
  names: Names,
): readonly { key: string; suffix: string; ending: string }[] {
  const key = names.keyOf(token.script, token.text);
  const { suffixes } = names.in(token.script);
  const found = [{ key, suffix: '', ending: '' }];
  // Turkish writes じ with c.
  if (/c(?!h)/.test(token.lower) && token.script === 'Latn') {
    found.push({ key: names.keyOf('Latn', token.lower.replace(/c(?!h)/g, 'j')), suffix: '', ending: '' });
  }
  const shortest = token.script === 'Kana' ? SHORTEST_KANA - 1 : SHORTEST_MISSPELT;
  for (let cut = Math.max(shortest, token.lower.length - 6); cut < token.lower.length; cut += 1) {
    if (isRowOfWords({ ...token, end: token.start + cut }, message.hits)) continue;
    const rest = token.lower.slice(cut);
    const name = names.keyOf(token.script, token.text.slice(0, cut));
    if (suffixes.has(rest)) found.push({ key: name, suffix: rest, ending: '' });
    else if (message.lexicon.isEnding(rest, message.languages))
      found.push({ key: name, suffix: '', ending: rest });
  }
  return found;
}

const startsWithCapital = ({ text, lower }: Token): boolean => text.charAt(0) !== lower.charAt(0);

/** Kana of a misspelt name, with a particle perhaps: いせざき. */
const SHORTEST_KANA = 4;

/** How far a misspelling may be from the name, by what speaks for a place there. */
function mostEdits(key: string, located: boolean, marked: boolean): number {
  if (located) return key.length >= SHORTEST_MISSPELT + 2 ? 2 : 1;
  if (marked) return key.length >= 8 ? 2 : 1;
  return key.length >= 6 ? 1 : 0;
}

/** The tokens that are no part of a known word or phrase; `hits` are in the order of their starts. */
export function unknownWords(tokens: readonly Token[], hits: readonly Span[]): readonly Token[] {
  let next = 0;
  let known = 0;
  return tokens.filter((token) => {
    for (let hit = hits[next]; hit !== undefined && hit.start <= token.start; hit = hits[next]) {
      known = Math.max(known, hit.end);
      next += 1;
    }
    return known < token.end && !isRowOfWords(token, hits);
  });
}

/** Kana without kanji between: したらいい is したら and いい; `hits` are in the order of their starts. */
function isRowOfWords({ script, start, end }: Token, hits: readonly Span[]): boolean {
  if (script !== 'Kana') return false;
  let reached = start;
  for (let index = firstFrom(hits, start); reached < end; index += 1) {
    const hit = hits[index];
    if (hit === undefined || hit.start > reached) return false;
    reached = Math.max(reached, hit.end);
  }
  return true;
}

function isLongEnough({ script, text }: Token): boolean {
  if (isUnspaced(script) && script !== 'Kana') return false;
  return text.length >= (script === 'Kana' ? SHORTEST_KANA : SHORTEST_MISSPELT);
}

const EVERYDAY = Sense.word | Sense.learn | Sense.greeting | Sense.other;

/** A known word with an ending of the language glued to it, or two: ठाउँ|हरू|को. Where names have capitals too many are like one. */
function isWordWithEnding({ lower, script }: Token, { lexicon, languages }: Message): boolean {
  if (hasCapitals(script)) return false;
  const isWord = (stem: string) => (lexicon.sensesOfWord(stem, languages) & EVERYDAY) !== 0;
  for (const stem of lexicon.stemsOf(lower, languages)) {
    if (isWord(stem)) return true;
    for (const inner of lexicon.stemsOf(stem, languages)) if (isWord(inner)) return true;
  }
  return false;
}

/** Beside a place that is named exactly a word in small letters is hardly another one, unless it stands next to it. */
function isMarkedName(token: Token, marked: boolean): boolean {
  return hasCapitals(token.script)
    ? startsWithCapital(token) && marked
    : token.text.length > SHORTEST_MISSPELT;
}

/** Whether a text that begins at `start` of the message has only words such as "or", "in", "city", or none. */
function isJoining(between: string, start: number, words: readonly KnownWord[]): boolean {
  for (const { 0: letters, index } of between.matchAll(/[\p{L}\p{M}\p{N}']+/gu)) {
    const [from, to] = [start + index, start + index + letters.length];
    const isJoined = words.some(
      (word) => word.start <= from && word.end >= to && (word.shared & (PLACE_WORDS | KINDS)) !== 0,
    );
    if (!isJoined) return false;
  }
  return !/[.!?;:。！？\n]/u.test(between);
}

/** Next to a name that is known: with a comma, or words such as "or", "in", "city" between them. */
function isNextTo(token: Token, { text, mentions, words }: Message): boolean {
  return mentions.some((other) => {
    const between = lettersBetween(other, token);
    if (between < 0 || between > LONGEST_JOIN) return false;
    return isJoining(textBetween(text, other, token), startBetween(other, token), words);
  });
}

/** What speaks for a place where a word stands. */
interface Standing {
  /** Words beside it say that it is a place, or it is all of the message. */
  readonly located: boolean;
  /** Written as names are: with a capital inside a sentence, or in another script. */
  readonly marked: boolean;
  /** No other place is asked about than prefectures. */
  readonly onlyAreas: boolean;
  /** Where it must lie: in a prefecture that is named, but not right beside it. */
  readonly within: readonly Place[] | undefined;
}

/**
 * How a word stands in a message whose mentions are the places that are named exactly.
 * @param asked those of them that are not left behind
 * @returns undefined where no name can stand
 */
function standingOf(
  token: Token,
  message: Message,
  asked: readonly Judged[],
  isAlone: boolean,
): Standing | undefined {
  const { topic, scripts } = message;
  const { before, after } = surroundingsOf(token, message);
  if ((before & (Sense.personBefore | Sense.not)) !== 0 || (after & Sense.personAfter) !== 0)
    return undefined;
  const said = kindSensesBeside(token, message);
  const particles = particlesOf(message, { before, after });
  const located = isAlone || said !== 0 || (particles & (Sense.in | Sense.to | Sense.from)) !== 0;
  const isForeign = scripts.some((script) => script !== token.script && script !== 'Hani');
  const marked = isForeign || (token.start > 0 && token.text !== token.lower);
  const onlyAreas = asked.every(({ places }) => places.some(({ kind }) => kind === 'prefecture'));
  const isApart = asked.length > 0 && !isMarkedName(token, marked) && !isNextTo(token, message);
  if (isApart && !onlyAreas) return undefined;
  const within = isApart ? asked.flatMap(({ places }) => places) : undefined;
  const isNamed = onlyAreas && (marked || startsWithCapital(token) || (topic & Sense.learn) !== 0);
  return located || isNamed ? { located, marked, onlyAreas, within } : undefined;
}

/** How many edits a name is from what was typed, by ear or by eye: one letter is left out in `fukuchyama`, but two sounds are others. */
function editsOf({ places, distance }: Similar, typed: string): number {
  if (distance < 2) return distance;
  const names = places.map(({ romaji }) => withoutAccents(romaji.toLowerCase()));
  return Math.min(distance, ...names.map((name) => editDistance(typed, name)));
}

/** The name that a word is most like, where it is like one at all. */
function mostLike(
  token: Token,
  message: Message,
  { located, marked, onlyAreas, within }: Standing,
  names: Names,
  fuzzy: FuzzyNames,
): Mention | undefined {
  const { start, end, script, text, lower } = token;
  const { suffixes } = names.in(script);
  // A name that is written as it should be has been judged already.
  const typed = names.keyOf(script, text);
  const candidates = readings(token, message, names).flatMap(({ key, suffix, ending }) => {
    const [similar] = fuzzy.near(script, key);
    if (similar === undefined || (within !== undefined && !liesInAny(similar.places, within))) return [];
    const { places } = similar;
    const distance = suffix === '' && ending === '' ? editsOf(similar, lower) : similar.distance;
    const reason = located || suffix !== '' || (ending !== '' && key.length > SHORTEST_MISSPELT);
    const most = onlyAreas ? mostEdits(key, reason, marked) : 1;
    const kinds = kindsOf(suffixes.get(suffix), places, false);
    const isFit =
      (suffix === '' || kinds.length > 0) && distance <= most && !(distance === 0 && key === typed);
    return isFit ? [{ places, kinds, ending, distance, keyLength: similar.key.length }] : [];
  });
  const [best] = candidates.sort((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  return createMention({ ...best, start, end, nameEnd: end, script });
}

/**
 * Words that no language knows and that are like a place's name, where the words around them allow one.
 * @param known the places that are named exactly; beside them, unless all are left behind, only a word that is joined to them or
 *   located, or like a town of a prefecture among them, is one more
 */
export function findMisspelt(
  whole: Message,
  tokens: readonly Token[],
  names: Names,
  fuzzy: FuzzyNames,
  known: readonly Judged[],
): readonly Mention[] {
  const asked = known.filter(({ isLeft }) => !isLeft);
  return unknownWords(tokens, whole.hits)
    .filter((token) => isLongEnough(token) && !known.some((name) => overlap(name, token)))
    .filter((token) => !isWordWithEnding(token, whole))
    .flatMap((token) => {
      const message = { ...whole, mentions: known, words: wordsNear(whole.words, token) };
      const standing = standingOf(token, message, asked, tokens.length === 1);
      return standing === undefined ? [] : (mostLike(token, message, standing, names, fuzzy) ?? []);
    });
}
