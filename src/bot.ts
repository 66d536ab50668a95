import type { Card } from './card/card.ts';
import { type Audience, makeCard } from './card/make-card.ts';
import { createPlaceNames, type PlaceNames } from './card/place-name.ts';
import { answerTo, type Facts } from './core/answer.ts';
import type { LanguageEvidence } from './core/language.ts';
import { Kept } from './core/lookup/memory.ts';
import type { Place } from './core/place.ts';
import { formatReference, parseReference, type Reference } from './core/reference.ts';
import type { Languages, Words } from './i18n.ts';

/** What somebody asked. */
export interface Question {
  readonly text: string;
  /** The app's locale, BCP 47 (`pt-BR`). */
  readonly locale?: string;
  /** The language chosen for this answer, BCP 47. */
  readonly language?: string;
  readonly audience: Audience;
}

/** A place offered while somebody types. */
export interface Suggestion {
  /** JIS code. */
  readonly code: string;
  /** Both names and the prefecture: `Hamamatsu 浜松市, Shizuoka`. */
  readonly label: string;
  /** The prefecture's name, to group by. */
  readonly prefecture: string;
}

/** Reads questions: what is asked about, and which language the message is in. */
export interface Reader {
  understand(text: string, locale: string | undefined): { reference: Reference; evidence: LanguageEvidence };
  /** Places whose names begin with what was typed, in any script; listed ones first. Nothing typed: the listed ones. */
  complete(typed: string, count: number): readonly Place[];
}

/** The bot as every platform knows it. Pure: the same question gets the same card. */
export interface Bot {
  reply(question: Question): Card;
  /**
   * The card of an earlier reply in another language (any locale).
   * @returns undefined when the reference is none of this bot's
   */
  show(reference: string, locale: string, audience?: Audience): Card | undefined;
  /** At most `count` places for what has been typed so far, named for a reader of the locale. */
  suggest(typed: string, locale: string | undefined, count?: number): readonly Suggestion[];
  /** The languages that it answers in, each with its own name for itself. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  /** The language nearest to a locale, English where there is none. */
  language(locale: string | undefined): string;
  /** The words of a platform's own messages. */
  words(locale: string | undefined): Words;
}

const FALLBACK = 'en';

/** Cards that are kept: the same few places are asked about again and again. About 4 kB each. */
const MOST_CARDS = 2000;
/** Codes that a reference holds. */
const WHOLE_REFERENCE = 12;

export function createBot(parts: { facts: Facts; languages: Languages; reader: Reader }): Bot {
  const { facts, languages, reader } = parts;
  const language = (locale: string | undefined) => languages.nearest(locale) ?? FALLBACK;

  const namesIn = new Map<string, PlaceNames>();
  function placeNames(code: string): PlaceNames {
    const names = namesIn.get(code) ?? createPlaceNames(languages.words(code), facts.gazetteer);
    namesIn.set(code, names);
    return names;
  }

  const kept = new Kept<Card>(MOST_CARDS);

  function card(reference: Reference, code: string, audience: Audience): Card {
    const key = `${formatReference(reference)} ${reference.codes.length} ${code} ${audience}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const request = { language: code, audience, facts, names: placeNames(code), words: languages.words };
    const made = makeCard(answerTo(reference, facts), reference, request);
    // A reference leaves codes beyond its twelfth out, so only those that it holds whole tell cards apart.
    if (reference.codes.length + reference.others.length <= WHOLE_REFERENCE) kept.set(key, made);
    return made;
  }

  return {
    reply({ text, locale, language: chosen, audience }) {
      const { reference, evidence } = reader.understand(text, languages.nearest(locale));
      for (const told of [chosen, evidence.language, locale, evidence.script]) {
        const code = languages.nearest(told);
        if (code !== undefined) return card(reference, code, audience);
      }
      return card(reference, FALLBACK, audience);
    },
    show(reference, locale, audience = 'private') {
      const parsed = parseReference(reference);
      return parsed === undefined ? undefined : card(parsed, language(locale), audience);
    },
    suggest(typed, locale, count = 25) {
      const names = placeNames(language(locale));
      return reader.complete(typed, count).map((place) => ({
        code: place.code,
        label: names.full(place),
        prefecture: names.both(facts.gazetteer.prefectureOf(place)),
      }));
    },
    languages: languages.codes.map((code) => ({ code, name: languages.words(code)('language.name') })),
    language,
    words: (locale) => languages.words(language(locale)),
  };
}

/** The reference to one place, for a platform that knows only its JIS code (an autocomplete choice). */
export const referenceToPlace = (code: string): string =>
  formatReference({ kind: 'place', codes: [code], others: [] });
