import type { AbroadNames } from './abroad.ts';
import { clean } from './clean.ts';
import type { PlaceFinder } from './find-places.ts';
import type { FuzzyNames } from './fuzzy.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Intent, intentOf } from './intent.ts';
import { type Judged, judge, type Message } from './judge.ts';
import type { Span } from './language/reading.ts';
import type { DetectLanguage, LanguageEvidence } from './language.ts';
import {
  type Hit,
  type KnownWord,
  type LanguageSet,
  type Lexicon,
  Sense,
  sensesOf,
  wordsOf,
} from './lexicon.ts';
import type { Mention } from './mention.ts';
import { findMisspelt } from './misspelt.ts';
import type { Names } from './names.ts';
import { findPostalCodes, type PostalCodes } from './postal-codes.ts';
import type { Reference } from './reference.ts';
import { type Resolved, resolve } from './resolve.ts';
import { surroundingsOf } from './surroundings.ts';
import { type Token, tokenize, UNSPACED } from './tokens.ts';
import { findUnknown } from './unknown.ts';

/** What reading a message takes. */
export interface ReaderParts {
  readonly gazetteer: Gazetteer;
  readonly isListed: (code: string) => boolean;
  readonly names: Names;
  readonly finder: PlaceFinder;
  readonly fuzzy: FuzzyNames;
  readonly lexicon: Lexicon;
  readonly detect: DetectLanguage;
  /** Read when a message names no place in Japan. */
  readonly abroad: () => AbroadNames;
  /** Read when the first postal code is met. */
  readonly postalCodes: () => PostalCodes;
}

/** What a message asks about, and which language it is in. */
export interface Understanding {
  readonly reference: Reference;
  readonly evidence: LanguageEvidence;
}

/** A name with letters glued behind it is blanked when it is so long that the word is hardly another one. */
const LONG_ENOUGH = 5;

const nothing = (kind: Reference['kind']): Reference => ({ kind, codes: [], others: [] });

/** Languages that share their words: one is read with the other's lists too. */
function relatedTo(language: string | undefined): readonly (string | undefined)[] {
  return language?.startsWith('zh') ? ['zh-Hans', 'zh-Hant'] : [language];
}

/** A great city in a case (в Осаки) is meant rather than a small one that is written so (Ōsaki). */
const weight = ({ places }: Judged, isListed: (code: string) => boolean): number =>
  Number(
    places.some(({ kind, code }) => kind === 'prefecture' || kind === 'designated-city' || isListed(code)),
  );

/** Of names that overlap the longer one is meant; of equals the one whose name is longer, then the first. */
function withoutOverlaps(
  mentions: readonly Judged[],
  isListed: (code: string) => boolean,
): readonly Judged[] {
  const length = ({ start, end }: Judged) => end - start;
  const chosen: Judged[] = [];
  const sorted = [...mentions].sort(
    (a, b) => length(b) - length(a) || weight(b, isListed) - weight(a, isListed) || b.keyLength - a.keyLength,
  );
  for (const mention of sorted) {
    if (!chosen.some(({ start, end }) => start < mention.end && mention.start < end)) chosen.push(mention);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Reads messages; pure after start, never throws, takes time linear in the text (of which 4,000 characters are read). */
export class MessageReader {
  private readonly parts: ReaderParts;
  /** Languages whose words people use in all others. */
  private readonly lenders: LanguageSet;

  constructor(parts: ReaderParts) {
    this.parts = parts;
    this.lenders = parts.lexicon.setOf('en', 'ja');
  }

  /**
   * @param typed what a person typed
   * @param locale the app's locale as one of the bot's languages: weak evidence
   */
  understand(typed: string, locale: string | undefined): Understanding {
    const { lexicon, finder } = this.parts;
    const text = clean(typed);
    const code = this.byCode(text);
    if (code !== undefined) return { reference: code, evidence: {} };
    const tokens = tokenize(text);
    const hits = lexicon.scan(tokens);
    const mentions = finder.find(text, tokens, hits);
    const evidence = this.language(text, mentions, hits, locale);
    const languages = lexicon.setOf(...relatedTo(evidence.language ?? locale ?? evidence.script ?? 'en'));
    const shared = languages | this.lenders;
    const { isListed } = this.parts;
    const words = wordsOf(hits, languages, shared);
    const message: Message = { text, hits, words, mentions, languages, lexicon, isListed };
    return { reference: this.referenceOf(message, tokens, evidence), evidence };
  }

  /** A bare JIS code is what an autocomplete choice sends. */
  private byCode(text: string): Reference | undefined {
    const known = /^(\d{2}|\d{5})$/.test(text) && this.parts.gazetteer.get(text) !== undefined;
    return known ? { kind: 'place', codes: [text], others: [] } : undefined;
  }

  /** Place names tell nothing about the language, unless they are words of one, too. */
  private language(
    text: string,
    mentions: readonly Mention[],
    hits: readonly Hit[],
    locale: string | undefined,
  ): LanguageEvidence {
    const { lexicon, detect } = this.parts;
    const blanks = mentions
      .filter(({ start, end, script, ending, keyLength }) => {
        const tellsNothing = UNSPACED.has(script) && script !== 'Hani' && script !== 'Kana';
        if (tellsNothing || (ending !== '' && keyLength < LONG_ENOUGH)) return false;
        if (text.charAt(start) !== text.charAt(start).toLowerCase()) return true;
        const own = hits.filter((hit) => hit.start <= start && hit.end >= end);
        return own.every(
          (hit) => (sensesOf(hit.meanings, lexicon.all) & (Sense.word | Sense.greeting)) === 0,
        );
      })
      .map(({ start, end, ending }) => ({ start, end: end - ending.length }));
    return detect({ text, blanks, locale });
  }

  private referenceOf(message: Message, tokens: readonly Token[], evidence: LanguageEvidence): Reference {
    const { names, fuzzy } = this.parts;
    const codes = this.byPostalCode(message.text);
    const judged = this.judged(message, message.mentions);
    const exact = codes.length > 0 && judged.length === 0 ? [] : judged;
    const within = (hit: KnownWord) => exact.some(({ start, end }) => hit.start >= start && hit.end <= end);
    const intent = intentOf(message.words, within);
    if (codes.length === 0 && exact.length === 0) {
      return this.withoutName(message, tokens, intent, evidence);
    }
    if (intent.other > 0 && intent.other > intent.learn) return nothing('off-topic');
    const misspelt = this.judged(message, findMisspelt(message, tokens, names, fuzzy, exact));
    const mentioned = [...exact, ...misspelt].sort((a, b) => a.start - b.start);
    return this.placesOf(message, mentioned, codes);
  }

  private judged(message: Message, mentions: Message['mentions']): readonly Judged[] {
    const judged = mentions.map((mention) => judge(message, mention)).filter((one) => one !== undefined);
    return withoutOverlaps(judged, message.isListed);
  }

  /** No place is named as we know it: misspelt, abroad, unknown, or none. */
  private withoutName(
    message: Message,
    tokens: readonly Token[],
    intent: Intent,
    evidence: LanguageEvidence,
  ): Reference {
    const { names, fuzzy } = this.parts;
    if (intent.other > 0 && intent.other >= intent.learn) return nothing('off-topic');
    const abroad = this.isAbroad(message, tokens, intent);
    if (abroad && intent.other === 0) return nothing('abroad');
    const misspelt = this.judged(message, findMisspelt(message, tokens, names, fuzzy, []));
    if (misspelt.length > 0) return this.placesOf(message, misspelt, []);
    const unknown = findUnknown(message, tokens, intent, names, fuzzy);
    if (unknown !== undefined) return { kind: 'unknown', codes: unknown.map(({ code }) => code), others: [] };
    if (intent.learn > 0) return nothing('no-place');
    if (intent.greeting > 0 || tokens.length < 4) return nothing('greeting');
    return nothing(evidence.language === undefined ? 'greeting' : 'off-topic');
  }

  /** A place outside Japan is named, and not merely as where somebody comes from. */
  private isAbroad({ text, words, languages }: Message, tokens: readonly Token[], intent: Intent): boolean {
    const isHome = (span: Span) => {
      const { before, after } = surroundingsOf(span, text, words);
      const particles = this.parts.lexicon.particlesStandAfter(languages) ? after : before;
      return (particles & Sense.from) !== 0;
    };
    const known = words.filter(({ shared }) => (shared & Sense.abroad) !== 0);
    const isShort = ({ start, end }: Span) =>
      end - start < 4 && !tokens.some((token) => token.start === start && UNSPACED.has(token.script));
    const isWord = ({ start, end }: Span) =>
      words.some((word) => word.start <= start && word.end >= end && (word.shared & ~Sense.abroad) !== 0);
    const listed = this.parts
      .abroad()

      .find(text, tokens, (word) => this.parts.lexicon.stemsOf(word, languages))
      .filter((span) => !isShort(span) && !isWord(span));
    const places = [...known, ...listed].filter((span) => !isHome(span));
    return places.length > 0 && (intent.learn > 0 || intent.greeting === 0);
  }

  private byPostalCode(text: string): readonly string[] {
    const found = findPostalCodes(text);
    if (found.length === 0) return [];
    const postalCodes = this.parts.postalCodes();
    return [...new Set(found.flatMap(({ code }) => postalCodes.lookUp(code)))];
  }

  private placesOf(message: Message, mentions: readonly Judged[], postal: readonly string[]): Reference {
    const isJoined = (a: Judged, b: Judged) => this.isJoined(message, a, b);
    const resolved = resolve(mentions, message.isListed, isJoined);
    if (postal.length > 0) return this.withPostalCodes(resolved, postal);
    const [first, ...more] = resolved;
    if (first === undefined) return nothing('no-place');
    const codes = (places: Resolved['places']) => places.map(({ code }) => code);
    if (more.length > 0) {
      const several = resolved.flatMap(({ places }) => codes(places).slice(0, 1));
      const distinct = [...new Set(several)];
      return distinct.length > 1
        ? { kind: 'several', codes: distinct, others: [] }
        : { kind: 'place', codes: distinct, others: [] };
    }
    if (first.places.length > 1) return { kind: 'ambiguous', codes: codes(first.places), others: [] };
    return { kind: 'place', codes: codes(first.places), others: codes(first.others) };
  }

  /** A postal code decides where the message names the place around it, too. */
  private withPostalCodes(resolved: readonly Resolved[], postal: readonly string[]): Reference {
    const named = resolved.flatMap(({ places }) => places.slice(0, 1));
    const around = (code: string) =>
      postal.some((inside) => {
        const place = this.parts.gazetteer.get(inside);
        return inside === code || inside.startsWith(code) || (place?.kind === 'ward' && place.city === code);
      });
    const others = named.map(({ code }) => code).filter((code) => !around(code));
    const codes = [...new Set([...postal, ...others])];
    if (codes.length === 1) return { kind: 'place', codes, others: [] };
    return { kind: others.length > 0 ? 'several' : 'ambiguous', codes, others: [] };
  }

  /** Two names with a word such as "or" between them and no other. */
  private isJoined({ text, words: known }: Message, a: Judged, b: Judged): boolean {
    const [first, second] = a.start < b.start ? [a, b] : [b, a];
    const between = text.slice(first.end - first.ending.length, second.start);
    if (/[/／・]/.test(between)) return true;
    const joining = text.slice(first.end, second.start).trim();
    return known.some((word) => {
      const isBetween = word.start >= first.end - first.ending.length && word.end <= second.start;
      return isBetween && (word.senses & Sense.join) !== 0 && joining === text.slice(word.start, word.end);
    });
  }
}
