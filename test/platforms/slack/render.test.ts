import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Card, Choice, Importance, Section } from '../../../src/card/card.ts';
import { loadBot } from '../../../src/load/bot.ts';
import { homeView } from '../../../src/platforms/slack/home.ts';
import { LIMITS } from '../../../src/platforms/slack/limits.ts';
import { answerView, askView, letterView, noticeView } from '../../../src/platforms/slack/modal.ts';
import { renderCard, renderLetter } from '../../../src/platforms/slack/render.ts';
import { checkMessage, checkView } from '../../fakes/slack/rules.ts';
import { elementFor, elementsIn, readable } from './reading.ts';

vi.setConfig({ testTimeout: 30_000 });

const bot = loadBot();
const languages = bot.languages.map(({ code }) => code);

/** One question for every kind of answer, and the longest answers that there are. */
const QUESTIONS = [
  'Hamamatsu',
  'Iida',
  'Gunma',
  'Saitama',
  'Matsuyama',
  'Hamamatsu, Ueda, Suzuka, Iida, Komaki, Isesaki, Ota, Oizumi, Soja',
  'Fuchu',
  'Minami-ku',
  'Toronto',
  'Wakubakuda city',
  'I want to learn Japanese',
  'hello',
  'how do I pay my pension?',
  '',
];

const answers = (language: string) =>
  QUESTIONS.map((text) => bot.reply({ text, language, audience: 'private' }));

const linksOf = ({ sections }: Card) =>
  sections.flatMap(({ lines }) => lines.flatMap(({ link }) => (link === undefined ? [] : [link.url])));

describe.each(languages)('in %s', (language) => {
  const cards = answers(language);

  test('every answer keeps the rules, with every link and every place', () => {
    for (const card of cards) {
      const { text, blocks } = renderCard(card, bot);
      expect(checkMessage({ text, blocks })).toEqual([]);
      for (const words of [readable(blocks), readable(text)]) {
        expect(words).toContain(card.title);
        for (const url of linksOf(card)) expect(words).toContain(url);
        for (const source of card.sources) expect(words).toContain(source);
      }
      const references = card.choices.flatMap(({ options }) => options.map(({ reference }) => reference));
      const state = JSON.stringify(blocks);
      for (const reference of references) expect(state).toContain(reference);
    }
  });

  test('nothing of our own answers has to be shortened', () => {
    const shortened = bot.words(language)('error.shortened');
    for (const card of cards) expect(readable(renderCard(card, bot).blocks)).not.toContain(shortened);
  });

  test('every view keeps the rules', () => {
    const views = [
      homeView(bot, language),
      askView(bot, language),
      noticeView(bot, language, bot.words(language)('error.general')),
      ...cards.map((card) => answerView(bot, card)),
      ...cards.flatMap(({ letter }) => (letter === undefined ? [] : [letterView(bot, language, letter)])),
    ];
    for (const view of views) expect(checkView({ ...view })).toEqual([]);
  });

  test('the words on buttons and titles are whole', () => {
    const t = bot.words(language);
    const short = [t('slack.modalTitle'), t('slack.modalSubmit'), t('slack.modalClose'), t('action.share')];
    for (const word of short) expect(word.length).toBeLessThanOrEqual(LIMITS.viewTitle);
    const labels = [t('action.letter'), t('action.open'), t('slack.homeAsk')];
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
    for (const card of cards) expect(card.title.length).toBeLessThanOrEqual(LIMITS.header);
  });

  test('the letter is whole', () => {
    for (const { letter } of cards) {
      if (letter === undefined) continue;
      const rendered = renderLetter(letter);
      expect(checkMessage({ ...rendered })).toEqual([]);
      expect(readable(rendered.blocks)).toContain(letter.japanese);
      expect(readable(rendered.blocks)).toContain(letter.meaning.text);
    }
  });
});

test('links are buttons with words for those who cannot see them', () => {
  const { blocks } = renderCard(bot.reply({ text: 'Hamamatsu', language: 'en', audience: 'public' }), bot);
  const links = elementsIn(blocks).filter(({ url }) => url !== undefined);
  expect(links).toHaveLength(3);
  for (const { accessibility_label } of links)
    expect(accessibility_label).toMatch(new RegExp(`^${bot.words('en')('action.open')}: \\w`));
});

test('the menu of languages has all of them, in their own names', () => {
  const { blocks } = renderCard(bot.reply({ text: 'Hamamatsu', language: 'en', audience: 'public' }), bot);
  const values = elementFor(blocks, 'language').options?.map(({ value }) => value);
  expect(values).toEqual(languages);
});

/** Text that tries to be more than text; no text of a card is empty. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  fc.constantFrom(
    '<!channel>',
    '<@U1>',
    '<https://evil|x>',
    '&lt;!here&gt;',
    '```',
    '*_~`|>',
    '\n> x',
    '&&&',
  ),
  fc.string({ minLength: 1, maxLength: 40 }).map((part) => part.repeat(100)),
);
/** Of a place's name or a heading. */
const short = hostile.map((text) => text.slice(0, 100));
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://a.example/?x=<!here>&y=|z',
    'mailto:a@b.example',
    `https://a.example/${'x'.repeat(4000)}`,
  ),
);
const line = fc.record(
  { text: hostile, link: fc.record({ url, label: hostile }) },
  { requiredKeys: ['text'] },
);
const importance: fc.Arbitrary<Importance> = fc.constantFrom('answer', 'help', 'extra');
const section: fc.Arbitrary<Section> = fc.record(
  { heading: hostile, lines: fc.array(line, { maxLength: 6 }), importance },
  { requiredKeys: ['lines', 'importance'] },
);
const choice: fc.Arbitrary<Choice> = fc.record(
  { label: short, note: short, reference: fc.stringMatching(/^place:[0-9a-z]{4}$/) },
  { requiredKeys: ['label', 'reference'] },
);
const card: fc.Arbitrary<Card> = fc.record({
  kind: fc.constant('classes' as const),
  language: fc.constantFrom(...languages),
  places: fc.constant([]),
  reference: fc.constant('place:0h2q'),
  title: hostile,
  sections: fc.array(section, { maxLength: 8 }),
  choices: fc.array(
    fc.record({ heading: short, options: fc.array(choice, { minLength: 1, maxLength: 12 }) }),
    {
      maxLength: 3,
    },
  ),
  sources: fc.array(hostile, { maxLength: 5 }),
  actions: fc.constant({ language: 'In another language', share: 'Share', letter: 'Write' }),
});

test('whatever stands in a card: the rules are kept, nothing comes alive', () => {
  fc.assert(
    fc.property(card, (any) => {
      const { text, blocks } = renderCard(any, bot);
      expect(checkMessage({ text, blocks })).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('what is left out is the least important, and is owned up to', () => {
  const [whole] = answers('en');
  if (whole === undefined) throw new Error('no card');
  const long = (importance: Importance, heading: string): Section => ({
    heading,
    importance,
    lines: Array.from({ length: 9 }, (_, index) => ({ text: `${heading} ${index} ${'x'.repeat(700)}` })),
  });
  const sections = [long('extra', 'Extra'), long('answer', 'Answer'), long('help', 'Help')];
  const { blocks } = renderCard({ ...whole, sections }, bot);
  expect(checkMessage({ text: 'x', blocks })).toEqual([]);
  const words = readable(blocks);
  expect(words).toContain(bot.words('en')('error.shortened'));
  expect(words).toContain('Answer 8');
  expect(words).not.toContain('Extra');
});
