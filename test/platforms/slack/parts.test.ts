import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, formatAction, parseAction } from '../../../src/platforms/slack/action-id.ts';
import { createLocales } from '../../../src/platforms/slack/locale.ts';
import { redact } from '../../../src/platforms/slack/logger.ts';
import { escapeWithin, link, sentence } from '../../../src/platforms/slack/mrkdwn.ts';
import { createSeen } from '../../../src/platforms/slack/seen.ts';
import { readTyped } from '../../../src/platforms/slack/typed.ts';

describe('what was typed', () => {
  test.each([
    ['<@UBOT> Hamamatsu', 'Hamamatsu'],
    ['where in <@UBOT|bot> Ueda?', 'where in Ueda?'],
    ['<!channel> <!subteam^S1|@team> <#C1|suzuka> Iida', 'Iida'],
    ['see <https://example.com|Komaki> or <mailto:a@b.example|a@b.example>', 'see Komaki or a@b.example'],
    ['<https://example.com/komaki>', 'https://example.com/komaki'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['two\nlines  here', 'two lines here'],
    ['', ''],
  ])('%j is %j', (text, typed) => {
    expect(readTyped(text)).toBe(typed);
  });
});

describe('mrkdwn', () => {
  test('a link stays one link', () => {
    expect(link('a|b <c> & d', 'https://x.example/?a=1&b=<|>')).toBe(
      '<https://x.example/?a=1&amp;b=%3C%7C%3E|a¦b &lt;c&gt; &amp; d>',
    );
  });

  test('e-mail addresses can be clicked', () => {
    expect(sentence('E-mail: a_b@c-d.example.jp <x>')).toBe(
      'E-mail: <mailto:a_b@c-d.example.jp|a_b@c-d.example.jp> &lt;x&gt;',
    );
  });

  test('a cut is never inside an escape or a letter, nor too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const cut = escapeWithin(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut).not.toMatch(/&(?!amp;|lt;|gt;)|[<>]/);
        expect(cut.isWellFormed() || !text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('action ids', () => {
  const actions: readonly Action[] = [
    { name: 'show', language: 'zh-Hans', reference: 'place:07vh+07vg' },
    { name: 'letter', language: 'en', reference: `ambiguous:${'07vh'.repeat(12)}` },
    { name: 'share', language: 'fil', reference: 'greeting:' },
    { name: 'shareTo', language: 'pt', reference: 'several:07vh07vg' },
    { name: 'choose', language: 'my' },
    { name: 'place', language: 'ja' },
    { name: 'ask', language: 'zh-Hant' },
    { name: 'language', reference: 'off-topic:' },
    { name: 'open' },
  ];

  test.each(actions)('what was written is read again: $name', (action) => {
    expect(formatAction(action).length).toBeLessThanOrEqual(100);
    expect(parseAction(formatAction(action))).toEqual(action);
  });

  test.each([
    '',
    ':',
    '1',
    '1:open:x',
    '0:open',
    '1:show:en',
    '1:show::place:07vh',
    '1:show:en:<!here>',
    '1:ask:en:x',
  ])('anything else is none of ours: %j', (id) => {
    expect(parseAction(id)).toBeUndefined();
  });

  test('no text makes it fail', () => {
    fc.assert(fc.property(fc.string(), (id) => void parseAction(id)));
  });
});

describe('what has come already', () => {
  test('is known, up to a number and a time', () => {
    let time = 0;
    const seen = createSeen(3, 1000, () => time);
    expect(['a', 'b', 'a', 'c'].map(seen.isNew)).toEqual([true, true, false, true]);
    expect(['d', 'e', 'b', 'e'].map(seen.isNew)).toEqual([true, true, true, false]);
    time = 1000;
    expect(['e', 'b'].map(seen.isNew)).toEqual([true, true]);
  });
});

describe('locales', () => {
  test('are asked for once a while, failures more often', async () => {
    let time = 0;
    const asked: string[] = [];
    const locales = createLocales(
      async (user) => {
        asked.push(user);
        if (user === 'failing') throw new Error('down');
        return 'pt-BR';
      },
      { now: () => time },
    );
    expect([await locales.of('a'), await locales.of('a'), await locales.of('failing')]).toEqual([
      'pt-BR',
      'pt-BR',
      undefined,
    ]);
    await locales.of('failing');
    expect(asked).toEqual(['a', 'failing']);
    time = 61_000;
    await Promise.all([locales.of('a'), locales.of('failing')]);
    expect(asked).toEqual(['a', 'failing', 'failing']);
    time = 7 * 60 * 60 * 1000;
    await locales.of('a');
    expect(asked).toEqual(['a', 'failing', 'failing', 'a']);
    expect(await locales.of(undefined)).toBeUndefined();
  });

  test('are kept for so many people, the last ones', async () => {
    const asked: string[] = [];
    const locales = createLocales(async (user) => void asked.push(user), { most: 2 });
    for (const user of ['a', 'b', 'a', 'c', 'a', 'b']) await locales.of(user);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  test('one that never comes is waited for as long as patience lasts, and serves the next if it comes late', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const locales = createLocales(() => promise, { patience: 20 });
    expect(await locales.of('a')).toBeUndefined();
    resolve('ja-JP');
    expect(await locales.of('a')).toBe('ja-JP');
  });
});

test('no log carries a token, a ticket or what a parser could not read', () => {
  const said = redact(
    `Malformed: Unexpected token 'g', "geheim "x" geheim" is not valid JSON at wss://a.example/link?ticket=geheim xoxb-1-geheim xapp-1-geheim`,
  );
  expect(said).not.toContain('geheim');
  expect(said).toContain('wss://a.example/link');
});
