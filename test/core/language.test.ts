import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../src/core/language/codes.ts';
import { createLanguageDetector } from '../../src/core/language.ts';
import { tokenize } from '../../src/core/text/tokens.ts';
import { Lexicon } from '../../src/core/words/lexicon.ts';
import { createListedWords } from '../../src/core/words/listed-words.ts';
import { loadWords } from '../../src/load/words.ts';
import { cpuTime } from '../cpu-time.ts';

const data = new URL('../../data/', import.meta.url);
const index = loadWords(data);

const detect = createLanguageDetector({
  words: createListedWords(new Lexicon(index), index.grammars),
  trigrams: {
    table: index.trigrams,
    totals: index.grammars.map(({ language, trigrams }) => [language, trigrams] as const),
  },
  ngrams: readFileSync(new URL('language-ngrams.tsv', data), 'utf8'),
});

/** The spans of `[bracketed]` place names, and the text without the brackets. */
function withBlanks(marked: string) {
  const blanks: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, part] of marked.split(/[[\]]/).entries()) {
    if (i % 2 === 1) blanks.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, blanks };
}

const told = (marked: string, locale?: string) => {
  const { text, blanks } = withBlanks(marked);
  return detect({ text, tokens: tokenize(text), blanks, besideNames: [], locale });
};

describe('a message is told by its words', () => {
  const conversations: Record<string, readonly string[]> = {
    en: [
      'is there a beginner course near [Akashi]?',
      'good evening',
      'my husband only has sundays off',
      'thanks a lot!!',
    ],
    pt: ['tem curso de japonês em [Iwata]?', 'boa tarde', 'meu marido só folga domingo', 'brigado viu'],
    es: [
      '¿hay cursos de japonés en [Iwata]?',
      'buenas noches',
      'mi esposo solo descansa el domingo',
      'muchas gracias',
    ],
    fr: ['il y a un cours de japonais à [Akashi] ?', 'bonsoir', 'mon mari ne parle pas un mot', 'merci bien'],
    vi: ['ở [Akashi] có lớp tiếng Nhật không ạ', 'chào cả nhà', 'chong minh chi nghi chu nhat', 'cảm ơn ạ'],
    id: [
      'di [Akashi] ada kursus bahasa jepang gak ya',
      'selamat sore',
      'suami saya libur hari minggu aja',
      'terima kasih',
    ],
    fil: [
      'meron po bang nihongo class sa [Akashi]',
      'magandang gabi',
      'linggo lang ang day off ng asawa ko',
      'maraming salamat',
    ],
    tr: ["[Akashi]'de japonca kursu var mı", 'günaydın', 'kocam sadece pazar günü evde', 'cok tesekkurler'],
    ja: [
      '[明石]で日本語を習いたいです',
      'こんばんは',
      'やすみは日曜日だけです',
      '[akashi] de nihongo wo naraitai desu',
    ],
    'zh-Hans': ['[明石]有没有日语课', '晚上好', '我老公只有周日休息', '谢谢啦'],
    'zh-Hant': ['[明石]有沒有日語課', '謝謝大家', '我先生只有週日休息', '謝謝你們'],
    ko: ['[아카시]에 일본어 수업 있어요?', '안녕하세요', '남편은 일요일만 쉬어요', '고마워요'],
    ne: [
      '[अकाशी]मा जापानी कक्षा छ?',
      'शुभ साँझ',
      '[akashi] ma nihongo padhne thau cha?',
      'mero shriman lai aaitabar matra chutti huncha',
    ],
    hi: [
      '[अकाशी] में जापानी क्लास है क्या',
      'शुभ रात्रि',
      '[akashi] mein japanese class kahan milegi',
      'mere pati ki chutti sirf sunday ko hoti hai',
    ],
    bn: [
      '[আকাশি]তে জাপানি ক্লাস আছে?',
      'শুভ রাত্রি',
      '[akashi] te japanese class ache ki',
      'amar shami shudhu robibar chuti pay',
    ],
    si: [
      '[Akashi] වල ජපන් පන්ති තියෙනවද',
      'සුභ උදෑසනක්',
      '[akashi] wala japan panthi thiyenawada',
      'mage mahaththayata irida witharai niwadu',
    ],
    mn: [
      '[Акаши]д япон хэлний сургалт бий юу',
      'оройн мэнд',
      'нөхөр маань ням гарагт л амардаг',
      '[akashi]d yapon helnii angi bii yu',
    ],
    th: ['ที่[อาคาชิ]มีเรียนภาษาญี่ปุ่นไหม', 'สวัสดีตอนเย็น', 'ขอบคุณมาก'],
    my: ['[အာကာရှီ]မှာ ဂျပန်စာသင်တန်း ရှိလား', 'မင်္ဂလာပါ', 'ကျေးဇူးပါ'],
    km: ['នៅ[អាកាស៊ី]មានថ្នាក់ភាសាជប៉ុនទេ', 'សួស្តី', 'អរគុណ'],
    ru: [
      'есть ли в [Акаси] курсы японского',
      'добрый вечер',
      'у мужа выходной только в воскресенье',
      'спасибо вам',
    ],
    uk: [
      'чи є в [Акасі] курси японської',
      'добрий вечір',
      'у чоловіка вихідний тільки в неділю',
      'дякую вам',
    ],
  };
  for (const [language, messages] of Object.entries(conversations)) {
    test.each(messages)(`${language}: %s`, (message) => {
      expect(told(message).language).toBe(language);
    });
  }
});

describe('people mix languages', () => {
  test.each([
    ['ne', 'malai [Akashi] ma evening class join garna man cha'],
    ['hi', 'yaar koi free online course batao na'],
    ['bn', 'vai ekhane beginner class kobe start hobe'],
    ['si', 'weekend class ekak tiyenawada [Akashi] city eke'],
    ['fil', 'hello po ask ko lang if may weekend class for beginners'],
    ['si', '[Akashi] city එකේ free class එකක් තියෙනවද'],
    ['th', '[Akashi] city มี volunteer class วันอาทิตย์ไหม'],
    ['my', '[明石市] မှာ free class ရှိလားဗျ'],
    ['vi', '[明石] có lớp nihongo miễn phí không'],
    ['zh-Hans', '我在[Akashi] Station附近上班，哪里有课'],
    ['zh-Hant', '[浜松]有沒有晚上的課'],
    ['en', 'what does ありがとう mean'],
    ['ja', '[Akashi] City の Japanese class は どこ ですか'],
  ])('%s: %s', (language, message) => {
    expect(told(message).language).toBe(language);
  });
});

describe('no word, no language', () => {
  test.each(['[Hamamatsu]', '[浜松]', '[滨松]', '[하마마쓰]', '', '   ', '430-0929', '🙏🙏', '!?', '<>'])(
    '%s',
    (message) => {
      expect(told(message).language).toBeUndefined();
    },
  );

  test.each([
    ['[滨松]', 'zh-Hans'],
    ['[濱松]', 'zh-Hant'],
    ['[浜松]', 'ja'],
    ['[はままつ]', 'ja'],
    ['[하마마쓰]', 'ko'],
    ['[Хамамацу]', 'ru'],
    ['[Тойокава] [Хамамацү]', 'mn'],
    ['[Ґіфу]', 'uk'],
    ['[हामामात्सु]', 'ne'],
    ['[হামামাৎসু]', 'bn'],
    ['[හමමත්සු]', 'si'],
    ['[ฮามามัตสึ]', 'th'],
    ['[ဟာမမတ်စု]', 'my'],
    ['[ហាម៉ាម៉ាត់ស៊ុ]', 'km'],
    ['[Hamamatsu]', undefined],
  ])('the writing of %s suggests %s', (message, script) => {
    expect(told(message).script).toBe(script);
  });
});

describe('the locale decides only between languages that share a word', () => {
  test.each([
    ['[Ota] nihongo', 'vi', 'vi'],
    ['[Ota] nihongo class', 'ne', 'ne'],
    ['xin chào', 'en', 'vi'],
    ['ada kelas malam gak', 'en', 'id'],
    ['where can I find a teacher', 'pt', 'en'],
  ])('%s with %s is %s', (message, locale, language) => {
    expect(told(message, locale).language).toBe(language);
  });
});

describe('whatever is typed', () => {
  const codes: readonly (string | undefined)[] = [undefined, ...languageCodes];

  test('it answers one of our languages or none, and never throws', () => {
    const message = fc.record({
      text: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      ),
      blanks: fc.array(fc.record({ start: fc.nat(50), end: fc.nat(50) }), { maxLength: 4 }),
      locale: fc.constantFrom(...codes),
    });
    fc.assert(
      fc.property(message, (input) => {
        const { language, script } = detect({ ...input, tokens: tokenize(input.text), besideNames: [] });
        expect(codes).toContain(language);
        expect(codes).toContain(script);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['a', 'ñ', 'あ', '浜', 'ฮ', 'и', 'म', '\ud800', '\u0301', '\u200f', 'no '])(
    '100 kB of %j take less than half a second',
    (letter) => {
      const text = letter.repeat(100_000 / letter.length);
      expect(
        cpuTime(() => detect({ text, tokens: tokenize(text), blanks: [], besideNames: [] })),
      ).toBeLessThan(500);
    },
  );
});
