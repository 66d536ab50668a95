import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReference, parseReference, type Reference } from '../../src/core/reference.ts';
import { CONVERSATIONS } from '../conversations.ts';
import { bot, facts } from '../facts.ts';

const KINDS: readonly Reference['kind'][] = [
  'place',
  'several',
  'ambiguous',
  'unknown',
  'abroad',
  'no-place',
  'greeting',
  'off-topic',
];
const code = fc.constantFrom(...facts.gazetteer.places.map((place) => place.code));
const reference = fc.record({
  kind: fc.constantFrom(...KINDS),
  codes: fc.array(code, { maxLength: 12 }),
  others: fc.array(code, { maxLength: 12 }),
});

describe('a reference', () => {
  test('is at most 60 harmless characters, and says the same when it is read', () => {
    fc.assert(
      fc.property(reference, (about) => {
        const written = formatReference(about);
        expect(written).toMatch(/^[a-z0-9:+-]{1,60}$/);
        expect(parseReference(written)).toEqual({
          kind: about.kind,
          codes: about.codes,
          others: about.others.slice(0, 12 - about.codes.length),
        });
      }),
    );
  });

  test('knows every place', () => {
    for (const { code: one } of facts.gazetteer.places) {
      const written = formatReference({ kind: 'place', codes: [one], others: [] });
      expect(parseReference(written)?.codes).toEqual([one]);
    }
  });

  test('of more than twelve places keeps the first twelve', () => {
    const codes = facts.gazetteer.municipalities.slice(0, 40).map((place) => place.code);
    const written = formatReference({ kind: 'several', codes, others: codes });
    expect(written.length).toBeLessThanOrEqual(60);
    expect(parseReference(written)).toEqual({ kind: 'several', codes: codes.slice(0, 12), others: [] });
  });

  test.each([
    '',
    'place',
    'place:',
    'plaice:07ps',
    'place:07p',
    'place:07ps+',
    'place:07PS',
    ' place:07ps',
    `place:${'07ps'.repeat(20)}`,
  ])('is not %j, unless it says nothing', (written) => {
    const parsed = parseReference(written);
    expect(parsed === undefined || parsed.codes.length === 0).toBe(true);
  });

  test('that nobody wrote is none, or shows some card: never an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z-]+:[0-9a-z]*$/)),
        (written) => {
          const card = bot.show(written, 'en');
          if (card !== undefined) expect(card.title).not.toBe('');
        },
      ),
    );
  });

  test('makes the same card again, in the same language', () => {
    for (const { typed, locale } of CONVERSATIONS) {
      const card = bot.reply({ text: typed, locale, audience: 'private' });
      expect(bot.show(card.reference, card.language), typed).toEqual(card);
    }
  });
});
