import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, Section } from '../../../src/card/card.ts';
import { formatReference, type Reference } from '../../../src/core/reference.ts';
import { loadBot } from '../../../src/load/bot.ts';
import { loadFacts } from '../../../src/load/facts.ts';
import { formatAction, parseAction } from '../../../src/platforms/discord/custom-id.ts';
import { cut, LIMITS } from '../../../src/platforms/discord/limits.ts';
import { escapeMarkdown, maskedLink } from '../../../src/platforms/discord/markdown.ts';
import { renderCard, renderLetter } from '../../../src/platforms/discord/render.ts';
import { buttonsOf, readingOf, selectsOf, textsOf } from '../../fakes/discord/message.ts';
import { asMessage } from './setup.ts';

const bot = loadBot();
const { gazetteer, directory } = loadFacts();

const wards = [
  '01103',
  '04105',
  '11105',
  '12106',
  '14102',
  '14103',
  '14104',
  '15105',
  '22138',
  '27128',
  '28110',
  '33101',
];
const listed = directory.listings.map(({ place }) => place.code);
const reference = (kind: Reference['kind'], codes: readonly string[] = [], others: readonly string[] = []) =>
  formatReference({ kind, codes, others });

const REFERENCES = {
  classes: reference('place', ['22130'], ['10', '38201']),
  'classes with two pages': reference('place', ['20203']),
  contact: reference('place', ['20205']),
  unlisted: reference('place', ['38201'], wards.slice(0, 11)),
  'ward of a listed city': reference('place', ['22138']),
  prefecture: reference('place', ['10']),
  'prefecture without a listed place': reference('place', ['47']),
  'several listed': reference('several', listed),
  'several, as many as there can be': reference('several', [...listed, '38201', '47', '13']),
  'several unlisted': reference('several', wards),
  ambiguous: reference('ambiguous', wards),
  unknown: reference('unknown', wards.slice(0, 5)),
  'unknown without suggestions': reference('unknown'),
  abroad: reference('abroad'),
  'no place': reference('no-place'),
  greeting: reference('greeting'),
  'off-topic': reference('off-topic'),
};

const linksOf = (card: Card) =>
  card.sections.flatMap(({ lines }) => lines.flatMap(({ link }) => link?.url ?? []));

const showing = (written: string, language: string) => {
  const card = bot.show(written, language, 'private');
  if (card === undefined) throw new Error(written);
  return card;
};

describe.each(bot.languages)('$name', ({ code }) => {
  test.each(Object.entries(REFERENCES))('%s keeps within the limits, with all links', (_, written) => {
    const card = showing(written, code);
    const { components } = asMessage(renderCard(card, bot));
    const read = readingOf(components);
    expect(read).toContain(card.title);
    if (!read.includes(bot.words(code)('error.shortened'))) {
      for (const link of linksOf(card))
        expect(read).toContain(link.replaceAll('(', '%28').replaceAll(')', '%29'));
    }
    const offered = card.choices.flatMap(({ options }) => options);
    for (const { label, reference } of offered) {
      const first = offered.find((option) => option.reference === reference)?.label ?? label;
      expect(read).toContain(cut(first, LIMITS.buttonLabel));
    }
    for (const control of [...buttonsOf(components), ...selectsOf(components)]) {
      if ('custom_id' in control) expect(parseAction(control.custom_id)).toBeDefined();
    }
    if (card.letter !== undefined) {
      expect(textsOf(asMessage(renderLetter(card.letter)).components).join('\n')).toContain(
        card.letter.japanese,
      );
    }
  });
});

test('the answer for one place is never shortened', () => {
  for (const { code } of bot.languages) {
    for (const municipality of [...listed, '38201', '22138', '01206', '47201', '13', '10']) {
      const read = readingOf(
        asMessage(renderCard(showing(reference('place', [municipality]), code), bot)).components,
      );
      expect(read).not.toContain(bot.words(code)('error.shortened'));
    }
  }
});

describe('a card that is too long', () => {
  const plain = showing(REFERENCES['off-topic'], 'en');
  const section = (importance: Section['importance'], name: string, lines: number, link = true): Section => ({
    heading: `${name} heading`,
    importance,
    lines: Array.from({ length: lines }, (_, line) => ({
      text: `${name} ${line} ${'ကျွန်တော်'.repeat(8)}`,
      ...(link
        ? { link: { url: `https://example.org/${name}/${line}?q=(${'x'.repeat(40)})`, label: 'Open' } }
        : {}),
    })),
  });

  function read(sections: readonly Section[]): string {
    return readingOf(asMessage(renderCard({ ...plain, sections }, bot)).components);
  }

  test('loses the extra first, then the help, and says so', () => {
    const shortened = bot.words('en')('error.shortened');
    const answer = section('answer', 'answer', 5);
    const all = [answer, section('extra', 'surplus', 20), section('help', 'aid', 4)];
    const some = read(all);
    expect(some).toContain('answer 4');
    expect(some).toContain('aid 3');
    expect(some).not.toContain('surplus');
    expect(some).toContain(shortened);
    const less = read([answer, section('help', 'aid', 30)]);
    expect(less).toContain('answer 4');
    expect(less).not.toContain('aid 0');
    expect(less).toContain(shortened);
    expect(read([answer])).not.toContain(shortened);
  });

  test('loses lines of the answer last, whole ones, so that no link is cut', () => {
    const text = read([section('answer', 'answer', 60), section('answer', 'other', 60)]);
    expect(text).toContain('answer 0');
    expect(text).toContain('other 0');
    for (const [url] of text.matchAll(/https:\/\/example\.org\S*/g)) {
      expect(url).toMatch(/^https:\/\/example\.org\/\w+\/\d+\?q=(%28x{40}%29|\(x{40}\))\)?$/);
    }
  });

  test('with many links shows them as text before it leaves any out', () => {
    const sections = [section('answer', 'answer', 8), section('help', 'aid', 8)].map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, text: 'short' })),
    }));
    const text = read(sections);
    for (const link of linksOf({ ...plain, sections }))
      expect(text.replaceAll('%28', '(').replaceAll('%29', ')')).toContain(link);
    expect(text).not.toContain(bot.words('en')('error.shortened'));
  });
});

test('a place that two groups offer is offered once, since a custom id may stand in a message once', () => {
  const group = (heading: string, codes: readonly string[]) => ({
    heading,
    options: codes.map((one) => ({ label: `${heading} ${one}`, reference: reference('place', [one]) })),
  });
  const choices = [
    group('near', ['22130', '23219']),
    group('same name', ['23219']),
    group('far', ['23219', '10204']),
  ];
  const card = { ...showing(REFERENCES['off-topic'], 'en'), choices };
  const read = readingOf(asMessage(renderCard(card, bot)).components);
  expect(read).toContain('near 23219');
  expect(read).toContain('far 10204');
  expect(read).not.toContain('same name');
  expect(read).not.toContain('far 23219');
});

describe('markdown', () => {
  test.each([
    [
      '*bold* _it_ ~~no~~ `code` ||spoiler||',
      '\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\` \\|\\|spoiler\\|\\|',
    ],
    ['# title\n- item\n1. one\n> quote', '\\# title\n\\- item\n1\\. one\n\\> quote'],
    ['-# small\n  + item', '\\-# small\n  \\+ item'],
    ['<@1> <@&2> <#3> <:a:4>', '\\<@1\\> \\<@&2\\> \\<#3\\> \\<:a:4\\>'],
    ['see https://example.org/a_b_c*d', 'see https://example.org/a_b_c*d'],
    ['[x](y)', '\\[x\\](y)'],
    ['a_b@example.org', 'a\\_b@example.org'],
  ])('%s is shown as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('a masked link keeps its address whole', () => {
    expect(maskedLink('[a] (b)', 'https://example.org/x_(y)')).toBe(
      '[\\[a\\] (b)](https://example.org/x_%28y%29)',
    );
  });

  test('loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('http'));
        expect(escapeMarkdown(text).replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(text);
      }),
    );
  });
});

describe('labels', () => {
  test('are cut between what a reader sees as characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 2, max: 100 }),
        (text, length) => {
          const short = cut(text, length);
          expect(short.length).toBeLessThanOrEqual(length);
          expect(short.isWellFormed()).toBe(true);
          if (text.length <= length) expect(short).toBe(text);
          else expect(text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});

describe('custom ids', () => {
  const written = fc.constantFrom(...Object.values(REFERENCES));
  const language = fc.constantFrom(...bot.languages.map(({ code }) => code));
  const action = fc.oneof(
    fc.record({
      name: fc.constantFrom('show' as const, 'letter' as const, 'share' as const),
      language,
      reference: written,
    }),
    fc.record({ name: fc.constant('choose' as const), language, menu: fc.nat(9) }),
    fc.record({ name: fc.constant('language' as const), menu: fc.nat(9), reference: written }),
  );

  test('are at most 100 characters and read as they were written', () => {
    fc.assert(
      fc.property(action, (one) => {
        expect(formatAction(one).length).toBeLessThanOrEqual(100);
        expect(parseAction(formatAction(one))).toEqual(one);
      }),
    );
  });

  test('anything else is none, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(parseAction(`9:${id}`)).toBeUndefined();
      }),
    );
  });
});

test('the renderer keeps to the gazetteer it is given: a place of every prefecture fits', () => {
  for (const prefecture of gazetteer.prefectures) {
    asMessage(renderCard(showing(reference('place', [prefecture.code]), 'my'), bot));
  }
});
