import type { PlaceFinder } from './find-places.ts';
import type { FuzzyNames } from './fuzzy.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { DetectLanguage, LanguageEvidence } from './language.ts';
import { blanksIn } from './meaning/blanks.ts';
import { type Intent, intentOf } from './meaning/intent.ts';
import { judgeAll } from './meaning/judge.ts';
import { unjudged } from './meaning/judged.ts';
import type { Message } from './meaning/message.ts';
import { findMisspelt, unknownWords } from './meaning/misspelt.ts';
import { languagesOfParticles } from './meaning/name-particles.ts';
import { placesAbroad } from './meaning/places-abroad.ts';
import { placesAsked } from './meaning/places-asked.ts';
import { hasManyUnheard } from './meaning/unheard.ts';
import { findUnknown } from './meaning/unknown.ts';
import type { AbroadNames } from './names/abroad.ts';
import { findWhole, type WholeName } from './names/find-whole.ts';
import { type Mention, SHORTEST_STEM } from './names/mention.ts';
import type { Names } from './names/names.ts';
import { findPostalCodes, type PostalCodes } from './postal-codes.ts';
import { about, aboutElse, type Reference } from './reference.ts';
import { clean } from './text/clean.ts';
import { overlap } from './text/span.ts';
import { scriptsOf, type Token, tokenize } from './text/tokens.ts';
import type { Lexicon } from './words/lexicon.ts';
import { MisspeltWords } from './words/misspelt-words.ts';
import { type Hit, type KnownWord, type LanguageSet, Sense, sensesOf, wordsOf } from './words/senses.ts';

/** What reading a message takes. */
export interface ReaderParts {
  readonly gazetteer: Gazetteer;
  readonly isListed: (code: string) => boolean;
  readonly isCompanyName: (name: string) => boolean;
  readonly names: Names;
  readonly finder: PlaceFinder;
  readonly fuzzy: FuzzyNames;
  readonly lexicon: Lexicon;
  readonly detect: DetectLanguage;
  readonly abroad: AbroadNames;
  /** Read when the first postal code is met. */
  readonly postalCodes: () => PostalCodes;
}

/** What a message asks about, and which language it is in. */
export interface Understanding {
  readonly reference: Reference;
  readonly evidence: LanguageEvidence;
}

/** What a message is about, and the misspelt names that were found in it. */
interface Read {
  readonly reference: Reference;
  readonly misspelt: readonly Mention[];
}

const read = (reference: Reference): Read => ({ reference, misspelt: [] });

/** Words that are a message by themselves. */
const SAID_ALONE = Sense.greeting | Sense.learn | Sense.other | Sense.abroad;

/** Languages that share their words: one is read with the other's lists too. */
function relatedTo(language: string | undefined): readonly (string | undefined)[] {
  return language?.startsWith('zh') ? ['zh-Hans', 'zh-Hant'] : [language];
}

/** Reads messages; pure after start, never throws, takes time linear in the text (of which 4,000 characters are read). */
export class MessageReader {
  private readonly parts: ReaderParts;
  private readonly learnWords: MisspeltWords;
  /** Languages whose words people use in all others. */
  private readonly lenders: LanguageSet;

  constructor(parts: ReaderParts) {
    this.parts = parts;
    this.learnWords = new MisspeltWords(parts.lexicon, Sense.learn);
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
    const whole = this.wholeName(text, tokens, hits);
    const mentions = whole === undefined ? finder.find(text, tokens, hits) : [whole.mention];
    const evidence = this.language(text, tokens, mentions, hits, locale);
    const languages = lexicon.setOf(...relatedTo(evidence.language ?? locale ?? evidence.script ?? 'en'));
    const shared = languages | this.lenders;
    const { isListed, isCompanyName } = this.parts;
    const words = wordsOf(hits, languages, shared);
    let topic = 0;
    for (const { shared } of words) topic |= shared;
    const message: Message = {
      text,
      scripts: scriptsOf(tokens),
      hits,
      words,
      topic,
      mentions,
      languages,
      lexicon,
      isListed,
      isCompanyName,
    };
    if (whole !== undefined) {
      const asked = placesAsked(message, [unjudged(whole.mention)], [], this.parts.gazetteer);
      const others = [...asked.others, ...whole.others.map(({ code }) => code)];
      return { reference: asked.kind === 'place' ? { ...asked, others } : asked, evidence };
    }
    const { reference, misspelt } = this.referenceOf(message, tokens, evidence);
    if (misspelt.length === 0) return { reference, evidence };
    // A misspelt name tells nothing about the language, either.
    const named = [...mentions, ...misspelt].sort((a, b) => a.start - b.start);
    return { reference, evidence: this.language(text, tokens, named, hits, locale) };
  }

  /** A name that is all of a message, unless it is a word that people say by itself. */
  private wholeName(text: string, tokens: readonly Token[], hits: readonly Hit[]): WholeName | undefined {
    const { lexicon, names } = this.parts;
    const found = findWhole(text, tokens, names);
    if (found === undefined) return undefined;
    const { mention, hasSuffix } = found;
    const isShort = !hasSuffix && mention.keyLength < SHORTEST_STEM;
    const said = SAID_ALONE | (isShort ? Sense.word : 0);
    // That a stem of such a word begins it is no reason against a name: only the word itself is.
    const [only] = tokens;
    const meanings =
      tokens.length === 1 && only !== undefined
        ? lexicon.listingOf(only.lower).word
        : hits
            .filter(({ start, end }) => start <= mention.start && end >= mention.end)
            .flatMap((hit) => hit.meanings);
    return (sensesOf(meanings, lexicon.all) & said) !== 0 ? undefined : found;
  }

  /** A bare JIS code is what an autocomplete choice sends. */
  private byCode(text: string): Reference | undefined {
    const known = /^(\d{2}|\d{5})$/.test(text) && this.parts.gazetteer.get(text) !== undefined;
    return known ? { kind: 'place', codes: [text], others: [] } : undefined;
  }

  /** The language that the words around the place names are in. */
  private language(
    text: string,
    tokens: readonly Token[],
    mentions: readonly Mention[],
    hits: readonly Hit[],
    locale: string | undefined,
  ): LanguageEvidence {
    const { lexicon, detect } = this.parts;
    const blanks = blanksIn(text, mentions, hits, lexicon);
    const besideNames = languagesOfParticles(blanks, hits, text, lexicon);
    return detect({ text, tokens, blanks, besideNames, locale });
  }

  private referenceOf(message: Message, tokens: readonly Token[], evidence: LanguageEvidence): Read {
    const { names, fuzzy } = this.parts;
    const codes = this.byPostalCode(message.text);
    const judged = judgeAll(message, message.mentions);
    const exact = codes.length > 0 && judged.length === 0 ? [] : judged;
    const within = (hit: KnownWord) => exact.some(({ start, end }) => hit.start >= start && hit.end <= end);
    const intent = intentOf(message, within);
    if (codes.length === 0 && exact.length === 0) {
      return this.withoutName(message, tokens, intent, evidence);
    }
    const misspelt = judgeAll(message, findMisspelt(message, tokens, names, fuzzy, exact));
    const mentioned =
      misspelt.length === 0 ? exact : [...exact, ...misspelt].sort((a, b) => a.start - b.start);
    const asked = placesAsked(message, mentioned, codes, this.parts.gazetteer);
    // "Postal code" beside one is no other topic.
    const isElse =
      codes.length > 0 ? intent.other > intent.learn + 1 : this.isAboutElse(message, tokens, intent);
    return { reference: isElse ? aboutElse(asked) : asked, misspelt };
  }

  /** Whether a message that names places does not ask where to learn Japanese there. */
  private isAboutElse(message: Message, tokens: readonly Token[], intent: Intent): boolean {
    if (intent.other > intent.learn) return true;
    if (intent.learn > 0 || !hasManyUnheard(tokens, message.words, message.mentions)) return false;
    return !this.speaksOfLearning(message, tokens);
  }

  /** Whether a word that no list knows is a misspelt one about learning. */
  private speaksOfLearning({ hits, languages }: Message, tokens: readonly Token[]): boolean {
    return this.learnWords.standAmong(unknownWords(tokens, hits), languages);
  }

  /** No place is named as we know it: misspelt, abroad, unknown, or none. */
  private withoutName(
    message: Message,
    tokens: readonly Token[],
    intent: Intent,
    evidence: LanguageEvidence,
  ): Read {
    const { names, fuzzy } = this.parts;
    if (intent.other > intent.learn) return read(about('off-topic'));
    const misspelt = judgeAll(message, findMisspelt(message, tokens, names, fuzzy, []));
    const abroad = placesAbroad(message, tokens, this.parts.abroad);
    // Somebody is there, whatever name of another country stands beside it.
    const isHere = misspelt.some(
      (name) => (name.isHere || name.isGoal) && !abroad.some((span) => overlap(span, name)),
    );
    if (!isHere && intent.other > 0 && intent.other === intent.learn) return read(about('off-topic'));
    const isAsked = intent.learn > 0 || intent.greeting === 0;
    if (!isHere && abroad.length > 0 && isAsked && intent.other === 0) return read(about('abroad'));
    if (misspelt.length > 0)
      return { reference: placesAsked(message, misspelt, [], this.parts.gazetteer), misspelt };
    const unknown = findUnknown(message, tokens, intent, names, fuzzy);
    if (unknown !== undefined)
      return read({ kind: 'unknown', codes: unknown.map(({ code }) => code), others: [] });
    if (intent.learn > 0 || this.speaksOfLearning(message, tokens)) return read(about('no-place'));
    if (intent.greeting > 0 || tokens.length < 4) return read(about('greeting'));
    return read(about(evidence.language === undefined ? 'greeting' : 'off-topic'));
  }

  private byPostalCode(text: string): readonly string[] {
    const found = findPostalCodes(text);
    if (found.length === 0) return [];
    const postalCodes = this.parts.postalCodes();
    return [...new Set(found.flatMap(({ code }) => postalCodes.lookUp(code)))];
  }
}
