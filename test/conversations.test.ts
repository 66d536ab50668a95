import { describe, expect, test } from 'vitest';
import { renderCard } from '../src/platforms/terminal/render.ts';
import { PLAIN } from '../src/platforms/terminal/style.ts';
import { CONVERSATIONS } from './conversations.ts';
import { PUBLISHED } from './data/published.ts';
import { bot, facts } from './facts.ts';

const LAYOUT = { style: PLAIN, numbered: false };

describe('what is typed, and what comes back', () => {
  test.each(CONVERSATIONS)('$about: $typed', (conversation) => {
    const { typed, locale, kind, places, language, contains } = conversation;
    const card = bot.reply({ text: typed, locale, audience: 'private' });
    const found = kind === 'ambiguous' ? card.places.toSorted() : card.places;
    expect({ kind: card.kind, places: found, language: card.language }).toEqual({ kind, places, language });
    const text = renderCard(card, LAYOUT);
    for (const part of contains) expect(text).toContain(part);
  });

  test('every kind of answer and every language is among them', () => {
    expect(new Set(CONVERSATIONS.map(({ kind }) => kind)).size).toBe(11);
    expect(new Set(CONVERSATIONS.map(({ language }) => language))).toEqual(
      new Set(bot.languages.map(({ code }) => code)),
    );
  });
});

/** "Where can I learn Japanese in …?", the name as readers of that language write it. */
const QUESTIONS: Readonly<Record<string, (place: string) => string>> = {
  en: (place) => `Where can I learn Japanese in ${place}?`,
  pt: (place) => `Onde posso aprender japonês em ${place}?`,
  es: (place) => `¿Dónde puedo aprender japonés en ${place}?`,
  fr: (place) => `Où est-ce que je peux apprendre le japonais à ${place} ?`,
  vi: (place) => `Tôi có thể học tiếng Nhật ở ${place} ở đâu?`,
  id: (place) => `Di mana saya bisa belajar bahasa Jepang di ${place}?`,
  fil: (place) => `Saan ako pwedeng mag-aral ng Hapon sa ${place}?`,
  tr: (place) => `${place} şehrinde nerede Japonca öğrenebilirim?`,
  ja: (place) => `${place}で日本語を勉強したいです。教室はありますか。`,
  'zh-Hans': (place) => `请问在${place}哪里可以学日语？`,
  'zh-Hant': (place) => `請問在${place}哪裡可以學日文？`,
  ko: (place) => `${place}에서 일본어를 배울 수 있는 곳이 있나요?`,
  ne: (place) => `म ${place} मा बस्छु, जापानी भाषा कहाँ सिक्न सकिन्छ?`,
  th: (place) => `เรียนภาษาญี่ปุ่นที่ ${place} ได้ที่ไหนคะ`,
  my: (place) => `${place} မှာ ဂျပန်စာ ဘယ်မှာ သင်လို့ရလဲ`,
  km: (place) => `ខ្ញុំចង់រៀនភាសាជប៉ុននៅ ${place} តើរៀននៅឯណា?`,
  mn: (place) => `${place} хотод япон хэл хаана сурч болох вэ?`,
  si: (place) => `${place} වල ජපන් භාෂාව ඉගෙන ගන්නේ කොහෙන්ද?`,
  hi: (place) => `मैं ${place} में जापानी भाषा कहाँ सीख सकता हूँ?`,
  bn: (place) => `আমি ${place} শহরে জাপানি ভাষা কোথায় শিখতে পারি?`,
  ru: (place) => `Где в городе ${place} можно учить японский язык?`,
  uk: (place) => `Де в місті ${place} можна вивчати японську мову?`,
};

function nameFor(language: string, code: string): string {
  const place = facts.gazetteer.get(code);
  if (place === undefined) throw new Error(`no place ${code}`);
  switch (language) {
    case 'ja':
      return place.kanji;
    case 'zh-Hans':
      return place.simplified;
    case 'zh-Hant':
      return place.traditional;
    case 'ko':
      return place.hangul;
    default:
      return place.romaji;
  }
}

describe.each(Object.entries(QUESTIONS))('asked in %s', (language, question) => {
  test.each(PUBLISHED)('$kanji gives every link, the address and the department of its row', (published) => {
    const text = question(nameFor(language, published.code));
    const card = bot.reply({ text, audience: 'private' });
    expect({ text, language: card.language, places: card.places }).toEqual({
      text,
      language,
      places: [published.code],
    });
    expect(card.kind).toBe(published.classes.length > 0 ? 'classes' : 'contact');
    const reply = renderCard(card, LAYOUT);
    expect(reply).toContain(published.kanji);
    expect(reply).toContain(published.department);
    const words = reply.split(/\s+/);
    const links = [...published.pages, ...published.classes.map(([url]) => url)];
    for (const link of links) expect(words).toContain(link);
    expect(reply).toContain(published.email);
    for (const [, organisation] of published.classes) expect(reply).toContain(organisation);
    expect(reply).toMatch(/2026|२०२६|၂၀၂၆|២០២៦|২০২৬/);
  });
});

test('all languages that the bot speaks are asked in', () => {
  expect(Object.keys(QUESTIONS).sort()).toEqual(bot.languages.map(({ code }) => code).sort());
});

describe('Iida, listed without a class', () => {
  test.each(bot.languages.map(({ code }) => code))(
    'in %s: whom to ask, and the nearest places with classes',
    (language) => {
      const card = bot.reply({ text: 'Iida', locale: language, audience: 'private' });
      expect(card.language).toBe(language);
      expect(card.sections.flatMap(({ lines }) => lines.map(({ link }) => link?.url))).toEqual(
        expect.arrayContaining(['https://www.city.iida.lg.jp/', 'http://www.anpie.or.jp/']),
      );
      const offered = card.choices.flatMap(({ options }) => options.map(({ label }) => label));
      expect(offered).toHaveLength(3);
      for (const label of offered) expect(label).toMatch(/[\d०-९০-৯၀-၉០-៩๐-๙]{2,3}/);
      expect(offered.join()).toContain('上田市');
    },
  );
});
