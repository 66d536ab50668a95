import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baseName, parseSuffixes } from '../../src/core/names/suffixes.ts';
import type { Municipality, Place } from '../../src/core/place.ts';
import { createSpellings, type Spelling } from '../../src/core/spelling/index.ts';
import { loadReader } from '../../src/load/reader.ts';
import { facts } from '../facts.ts';
import { readVariants } from './spelling/read-variants.ts';

const DATA = new URL('../../data/', import.meta.url);
const suffixes = parseSuffixes('suffixes.tsv', readFileSync(new URL('suffixes.tsv', DATA), 'utf8')).rows;
const spellings = [...createSpellings(readVariants()).values()];
const reader = loadReader(facts, DATA);
const { gazetteer } = facts;

/** A name as somebody may type it. */
interface Typed {
  readonly place: Place;
  readonly text: string;
  readonly isWhole: boolean;
}

/** How a name in kanji or kana is spelt in a script. */
const written = ({ script, spell }: Spelling, kanji: string, kana: string) =>
  script === 'Hani' ? [kanji] : spell(kana);

/** All spellings of a place in a script, with its suffix (whole) and without. */
function namesOf(spelling: Spelling, place: Place): readonly Typed[] {
  const base = baseName(place, suffixes);
  const bare = written(spelling, base.kanji, base.kana).map((text) => ({ place, text, isWhole: false }));
  const whole = written(spelling, place.kanji, place.kana).map((text) => ({ place, text, isWhole: true }));
  const { script } = spelling;
  const shown =
    script === 'Hani' ? [place.simplified, place.traditional] : script === 'Hang' ? [place.hangul] : [];
  const romaji = script === 'Latn' ? [place.romaji] : [];
  return [
    ...romaji.map((text) => ({ place, text, isWhole: false })),
    // One kanji alone is a word before it is a name.
    ...bare.filter(({ text }) => script !== 'Hani' || text.length > 1),
    ...whole,
    ...shown.map((text) => ({ place, text, isWhole: true })),
  ];
}

/** Names that are also words which people say by themselves: sushi, the best, say. */
const WORDS: Readonly<Record<string, readonly string[]>> = { Beng: ['সুশি', 'সেরা'], Mymr: ['ဆို'] };

describe.each(spellings)('$script', (spelling) => {
  test('every place is found by its own names, unless a homonym shares the name', () => {
    const lost: Record<string, string> = {};
    const keyOf = (text: string) => spelling.fold(text).key.replaceAll(' ', '');
    const owners = new Map<string, Set<string>>();
    for (const place of gazetteer.places) {
      for (const { text } of namesOf(spelling, place)) {
        const key = keyOf(text);
        owners.set(key, (owners.get(key) ?? new Set()).add(place.code));
      }
    }
    for (const { place, text } of gazetteer.places.flatMap((place) => namesOf(spelling, place))) {
      const { kind, codes, others } = reader.understand(text, undefined).reference;
      const [first = ''] = codes;
      const isShared = first !== place.code && (owners.get(keyOf(text))?.has(first) ?? false);
      const isFound = kind !== 'unknown' && (codes.includes(place.code) || others.includes(place.code));
      if (!isFound && !isShared) lost[text] = `${place.code} ${place.kanji} → ${kind} ${codes}`;
    }
    expect(lost).toEqual(
      Object.fromEntries((WORDS[spelling.script] ?? []).map((word) => [word, expect.any(String)])),
    );
  }, 60_000);
});

describe('a homonym with its area beside it', () => {
  const byKanji = Map.groupBy(gazetteer.municipalities, ({ kanji }) => kanji);
  const homonyms = [...byKanji.values()].filter(({ length }) => length > 1).flat();
  const cityOf = ({ city }: Municipality) => (city === undefined ? undefined : gazetteer.get(city));

  test('in kanji is that very place', () => {
    // Ikeda in Hokkaido: see the expected failures in homonyms.test.ts.
    const tried = homonyms.filter(({ code }) => code !== '01644');
    const wrong = tried.flatMap((place) => {
      const text = `${gazetteer.prefectureOf(place).kanji}${cityOf(place)?.kanji ?? ''}${place.kanji}`;
      const { kind, codes } = reader.understand(text, undefined).reference;
      return kind === 'place' && codes.join() === place.code ? [] : [`${text} → ${kind} ${codes}`];
    });
    expect(wrong).toEqual([]);
  });

  test('in Latin letters is that very place', () => {
    const suffix = { city: '-shi', 'designated-city': '-shi', 'special-ward': '-ku', ward: '-ku' };
    const tried = homonyms.filter(({ kind }) => kind in suffix);
    const wrong = tried.flatMap((place) => {
      const city = cityOf(place);
      const ending = place.kind === 'ward' || place.kind === 'special-ward' ? '-ku' : '-shi';
      const areas = [...(city === undefined ? [] : [city.romaji]), gazetteer.prefectureOf(place).romaji];
      const text = `${place.romaji}${ending}, ${areas.join(', ')}`;
      const { kind, codes } = reader.understand(text, undefined).reference;
      return kind === 'place' && codes.join() === place.code ? [] : [`${text} → ${kind} ${codes}`];
    });
    expect(wrong).toEqual([]);
  });
});
