import i18next, { type ParseKeys } from 'i18next';
import { z } from 'zod';
import { listLanguages, readJson } from './load/files.ts';

type English = typeof import('../locales/en.json');

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: English };
  }
}

/** What fills the `{{names}}` of a message; `count` also chooses its plural form. */
type Values = Readonly<Record<string, string | number>>;

/** The words of one language; a key that no locale file has does not compile. */
export type Words = (key: ParseKeys, values?: Values) => string;

/** The languages that the bot answers in: one for each file in `locales/`, and the way from any locale to one of them. */
export interface Languages {
  /** BCP 47, English first. */
  readonly codes: readonly string[];
  /** The words of one of `codes` (any other locale: of the nearest). */
  words(language: string): Words;
  /** The language nearest to a locale such as `pt-BR`, `zh-TW` or `tl`; undefined when the bot does not speak it. */
  nearest(locale: string | undefined): string | undefined;
}

const FALLBACK = 'en';

const localeFile = z.record(z.string(), z.record(z.string(), z.string()));

/** A locale and what is tried instead of it: `zh-HK` → `zh-HK`, `zh-Hant`, `zh`. Malformed tags give none. */
function candidates(locale: string): readonly string[] {
  try {
    const [canonical = FALLBACK] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    const { language, script } = new Intl.Locale(canonical).maximize();
    return [canonical, `${language}-${script}`, language];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** `Intl.Locale` is slow, and apps send the same few dozen locales; anything else that is sent is not kept. */
const kept = new Map<string, readonly string[]>();
const MOST_KEPT = 1000;

function candidatesOf(locale: string | undefined): readonly string[] {
  if (locale === undefined) return [];
  const known = kept.get(locale);
  if (known !== undefined) return known;
  const found = candidates(locale);
  if (kept.size < MOST_KEPT) kept.set(locale, found);
  return found;
}

const NO_VALUES: Values = {};
const PLACEHOLDER = /\{\{(\w+)\}\}/;

/**
 * The words of one language as i18next finds them (language, fallback, plural form). Each message is looked up once and kept
 * in parts, words and names of values by turns: a card has about seventy, and i18next needs some 4 µs for each.
 */
function wordsFrom(find: (key: ParseKeys, count: number | undefined) => string): Words {
  const messages = new Map<string, readonly string[]>();

  function partsOf(key: ParseKeys, count: number | undefined): readonly string[] {
    const form = count === undefined ? key : `${key} ${count}`;
    const parts = messages.get(form) ?? find(key, count).split(PLACEHOLDER);
    messages.set(form, parts);
    return parts;
  }

  return (key, values = NO_VALUES) => {
    const { count } = values;
    const parts = partsOf(key, typeof count === 'number' ? count : undefined);
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return only;
    return parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? `{{${part}}}`))).join('');
  };
}

/**
 * Reads every `<language>.json` of a folder.
 * @throws DataError when a file is not a locale file, or English is missing
 */
export function loadLanguages(folder: URL): Languages {
  const codes = [FALLBACK, ...listLanguages(folder).filter((code) => code !== FALLBACK)];
  const resources = Object.fromEntries(
    codes.map((code) => {
      const file = new URL(`${code}.json`, folder);
      return [code, { translation: readJson(file, (json) => localeFile.parse(json)) }];
    }),
  );
  const instance = i18next.createInstance();
  // `initAsync: false` loads at once; each card then has its own fixed t, since many languages are answered at a time.
  void instance.init({
    resources,
    initAsync: false,
    supportedLngs: [...codes],
    fallbackLng: (code) => [...candidatesOf(code), FALLBACK],
    interpolation: { escapeValue: false },
  });
  const spoken = new Map<string, Words>();

  function wordsOf(language: string): Words {
    const t = instance.getFixedT(language);
    // Here the message is filled with values, not there, so that it is found only once.
    return wordsFrom((key, count) =>
      t(key, { ...(count === undefined ? {} : { count }), skipInterpolation: true }),
    );
  }

  return {
    codes,
    words(language) {
      const words = spoken.get(language) ?? wordsOf(language);
      spoken.set(language, words);
      return words;
    },
    nearest: (locale) => candidatesOf(locale).find((candidate) => codes.includes(candidate)),
  };
}
