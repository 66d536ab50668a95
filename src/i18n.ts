import { readdirSync, readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';
import { z } from 'zod';

type English = typeof import('../locales/en.json');

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: English };
  }
}

/** The words of one language; a key that no locale file has does not compile. */
export type Words = TFunction;

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
function candidates(locale: string | undefined): readonly string[] {
  if (locale === undefined) return [];
  try {
    const [canonical = FALLBACK] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    const { language, script } = new Intl.Locale(canonical).maximize();
    return [canonical, `${language}-${script}`, language];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/**
 * Reads every `<language>.json` of a folder.
 * @throws when a file is not a locale file.
 */
export function loadLanguages(folder: URL): Languages {
  const codes = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort((a, b) => Number(b === FALLBACK) - Number(a === FALLBACK) || a.localeCompare(b, 'en'));
  const resources = Object.fromEntries(
    codes.map((code) => {
      const text = readFileSync(new URL(`${code}.json`, folder), 'utf8');
      return [code, { translation: localeFile.parse(JSON.parse(text)) }];
    }),
  );
  const instance = i18next.createInstance();
  // `initAsync: false` loads at once; each card then has its own fixed t, since many languages are answered at a time.
  void instance.init({
    resources,
    initAsync: false,
    supportedLngs: [...codes],
    fallbackLng: (code) => [...candidates(code), FALLBACK],
    interpolation: { escapeValue: false },
  });
  return {
    codes,
    words: (language) => instance.getFixedT(language),
    nearest: (locale) => candidates(locale).find((candidate) => codes.includes(candidate)),
  };
}
