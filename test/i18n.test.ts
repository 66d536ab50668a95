import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadLanguages, type Words } from '../src/i18n.ts';
import { cpuTime } from './cpu-time.ts';
import { bot } from './facts.ts';
import { repliesIn } from './replies/every-kind.ts';

const LOCALES = new URL('../locales/', import.meta.url);
const LANGUAGES = 'en pt es fr vi id fil tr ja zh-Hans zh-Hant ko ne th my km mn si hi bn ru uk'.split(' ');

const localeFile = z.record(z.string(), z.record(z.string(), z.string()));

/** The strings of a locale by `section.key`. */
function read(language: string): ReadonlyMap<string, string> {
  const file = localeFile.parse(JSON.parse(readFileSync(new URL(`${language}.json`, LOCALES), 'utf8')));
  return new Map(
    Object.entries(file).flatMap(([section, strings]) =>
      Object.entries(strings).map(([key, text]) => [`${section}.${key}`, text] as const),
    ),
  );
}

const files = readdirSync(LOCALES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));
const english = read('en');

const PLURAL = /_(zero|one|two|few|many|other)$/;
const withoutPlural = (key: string) => key.replace(PLURAL, '');
const isPlural = (key: string) => PLURAL.test(key);
/** Keys that count something, without their plural form. */
const counted = new Set([...english.keys()].filter(isPlural).map(withoutPlural));
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

/** ISO 15924 scripts that the words of a language are written in; Latin ones are not checked. */
const SCRIPT: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  ne: /\p{Script=Devanagari}/u,
  hi: /\p{Script=Devanagari}/u,
  th: /\p{Script=Thai}/u,
  my: /\p{Script=Myanmar}/u,
  km: /\p{Script=Khmer}/u,
  mn: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  si: /\p{Script=Sinhala}/u,
  bn: /\p{Script=Bengali}/u,
};
/** Settings, which are no words. */
const SETTINGS = /^language\.(placeNames|dateStyle)$/;
/** Discord has no locale for these, and no marks of their scripts in the names of commands. */
const WITHOUT_COMMANDS = ['bn', 'km', 'my', 'si'];
const COMMAND_NAMES = /^command\.(name|place|share)$/;
const isWords = (language: string, key: string, text: string) =>
  hasWords(text) && !SETTINGS.test(key) && !(WITHOUT_COMMANDS.includes(language) && COMMAND_NAMES.test(key));
/** Words that stay in Latin letters in any script. */
const LATIN_WORDS = /\{\{\w+\}\}|exit|Ctrl-D|e-?mail|https?|LINE|Discord|Slack|DM/gi;

/** Patterns such as `{{place}}, {{prefecture}}` have none. */
const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll(LATIN_WORDS, ''));

/** Every string in a card. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

test('there is a file for each of the languages', () => {
  expect(files.sort()).toEqual([...LANGUAGES].sort());
  expect(bot.languages.map(({ code }) => code)).toEqual(['en', ...files.filter((code) => code !== 'en')]);
});

describe.each(files)('%s', (language) => {
  const strings = read(language);

  test('has every key, and no other', () => {
    const plain = (keys: Iterable<string>) => [...new Set([...keys].map(withoutPlural))].sort();
    expect(plain(strings.keys())).toEqual(plain(english.keys()));
    expect([...strings.values()].filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('has the plural forms of its own rules, and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of counted) {
      const own = [...strings.keys()].filter((one) => isPlural(one) && withoutPlural(one) === key);
      expect(own.sort(), key).toEqual(forms.map((form) => `${key}_${form}`).sort());
    }
    expect([...strings.keys()].filter((key) => isPlural(key) && !counted.has(withoutPlural(key)))).toEqual(
      [],
    );
  });

  test('has the placeholders of the English', () => {
    for (const [key, text] of strings) {
      const wanted = english.get(key) ?? english.get(`${withoutPlural(key)}_other`) ?? '';
      const own = placeholders(text);
      // "one place" may say the word instead of the number.
      const given = isPlural(key) && !own.includes('count') ? [...own, 'count'].sort() : own;
      const expected = placeholders(wanted);
      expect(expected.includes('count') ? given : own, key).toEqual(expected);
    }
  });

  test('is plain text: no markup, no code, no invisible characters', () => {
    for (const [key, text] of strings) {
      expect(text, key).not.toMatch(/<[a-z/]|&\w+;|\*\*|__|\]\(|`|\$t\(|\{\{-|\\n/i);
      expect(text.replaceAll('\n', ''), key).not.toMatch(/[[\p{Cc}\p{Cf}\ufffd]--[\u200b\u200c\u200d]]/v);
      expect(text.normalize('NFC'), key).toBe(text);
      expect(text.replaceAll(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]/);
    }
  });

  test.runIf(language !== 'en')('has no string left in English', () => {
    const same = [...strings].filter(
      ([key, text]) => text === english.get(key) && isWords(language, key, text),
    );
    expect(same).toEqual([]);
  });

  test.runIf(language in SCRIPT)('is written in its own script', () => {
    const script = SCRIPT[language] ?? /./;
    for (const [key, text] of strings) {
      if (!isWords(language, key, text)) continue;
      const words = text.replaceAll(LATIN_WORDS, '');
      expect(words, key).toMatch(script);
      expect(words, key).not.toMatch(/\p{Script=Latin}{4}/u);
    }
  });

  test('letters of other scripts do not slip in', () => {
    const own = SCRIPT[language];
    const others = Object.entries(SCRIPT).filter(
      ([code, pattern]) => code !== language && String(pattern) !== String(own),
    );
    for (const [key, text] of strings) {
      if (key === 'letter.body' || /^(ja|zh|ko)/.test(language)) continue;
      for (const [code, pattern] of others)
        expect(pattern.test(text), `${key} has letters of ${code}`).toBe(false);
    }
  });

  test('every reply of every kind is rendered without a missing value', () => {
    const keys = new Set(english.keys());
    for (const { about, card } of repliesIn(bot, language)) {
      expect(card.language, about).toBe(language);
      for (const text of stringsIn(card)) {
        expect(text, about).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|NaN|\[object|Invalid Date|^\s*$/);
        expect(keys.has(text), `${about}: ${text}`).toBe(false);
      }
      expect(card.sections.length + card.choices.length, about).toBeGreaterThan(0);
      expect(card.sources.length, about).toBeGreaterThan(0);
    }
  });

  test('a place that is not listed gets the nearest listed ones, whom to ask, and ways to learn online', () => {
    const cards = new Map(repliesIn(bot, language).map(({ about, card }) => [about, card]));
    const card = cards.get('a place that is not listed');
    const links = card?.sections.flatMap(({ lines }) => lines.flatMap(({ link }) => link?.url ?? [])) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(3);
    expect(card?.choices.flatMap(({ options }) => options)).toHaveLength(3);
    expect(card?.letter?.japanese).toMatch(/^[^{}（）]*松山市[^{}（）]*$/);
    expect(card?.letter?.japanese).not.toContain('{{');
  });

  test('numbers decline as the language does', () => {
    const t = bot.words(language);
    for (const count of [0, 1, 2, 3, 5, 11, 21, 101]) {
      const text = t('prefecture.listed', { count, prefecture: 'X' });
      expect(text).toContain('X');
      expect(text).not.toContain('{{');
    }
  });
});

describe('the way from a locale to a language', () => {
  test.each([
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
    ['es-419', 'es'],
    ['es-ES', 'es'],
    ['en-GB', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh_TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['tl', 'fil'],
    ['fil-PH', 'fil'],
    ['ne-NP', 'ne'],
    ['ko-KR', 'ko'],
    ['ja-JP', 'ja'],
    ['in', 'id'],
    ['mn-MN', 'mn'],
    ['sv-SE', 'en'],
    ['xx', 'en'],
    ['', 'en'],
    ['not a locale', 'en'],
    ['-', 'en'],
    ['toString', 'en'],
    ['C', 'en'],
    [undefined, 'en'],
  ])('%s → %s', (locale, language) => {
    expect(bot.language(locale)).toBe(language);
    expect(bot.words(locale)('language.name')).toBe(read(language).get('language.name'));
  });
});

describe('the words', () => {
  test('a key that no locale file has does not compile', () => {
    const t: Words = bot.words('en');
    expect(t('greeting.title')).toBe(english.get('greeting.title'));
    // @ts-expect-error: there is no such key
    expect(t('greeting.titel')).toBe('greeting.titel');
  });

  test('what is put into them is not written as markup', () => {
    expect(bot.words('en')('letter.to', { name: 'A & B <c>' })).toContain('A & B <c>');
  });

  test('loading all languages is quick', () => {
    loadLanguages(LOCALES);
    expect(cpuTime(() => loadLanguages(LOCALES))).toBeLessThan(60);
  });
});
