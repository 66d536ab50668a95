import { describe, expect, test } from 'vitest';
import { answerPlace } from '../../src/core/answer.ts';
import { distanceKm, nearestListed } from '../../src/core/nearby.ts';
import { coursesFor } from '../../src/core/online.ts';
import type { Place } from '../../src/core/place.ts';
import { facts } from '../facts.ts';
import { PUBLISHED } from './published.ts';

const { gazetteer, associations, directory, courses } = facts;

function place(code: string): Place {
  const found = gazetteer.get(code);
  if (found === undefined) throw new Error(`no place ${code}`);
  return found;
}

const kilometres = (a: string, b: string) => distanceKm(place(a), place(b));

describe('every place', () => {
  test('the counts of Japan', () => {
    const kinds = Object.groupBy(gazetteer.places, ({ kind }) => kind);
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, places]) => [kind, places.length]))).toEqual({
      prefecture: 47,
      'designated-city': 20,
      city: 772,
      'special-ward': 23,
      town: 743,
      village: 183,
      ward: 171,
    });
    expect(gazetteer.municipalities.filter(({ kind }) => kind !== 'ward')).toHaveLength(1741);
  });

  test('codes are unique, in order, and in their prefecture', () => {
    const codes = gazetteer.municipalities.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(gazetteer.prefectures.map(({ code }) => code)).toEqual(
      Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    for (const municipality of gazetteer.municipalities) {
      expect(gazetteer.prefectureOf(municipality).code).toBe(municipality.prefecture);
    }
  });

  test('a ward belongs to the designated city that its people name', () => {
    const cities = Object.entries({
      '14104': '横浜市',
      '14131': '川崎市',
      '14151': '相模原市',
      '22138': '浜松市',
      '27141': '堺市',
      '40107': '北九州市',
      '40131': '福岡市',
    });
    for (const [ward, city] of cities) {
      const found = place(ward);
      expect(place(('city' in found && found.city) || '').kanji).toBe(city);
    }
    for (const { code, kind, city } of gazetteer.municipalities) {
      expect(city === undefined, code).toBe(kind !== 'ward');
      if (city !== undefined) expect(place(city).kind).toBe('designated-city');
    }
  });

  test('a name ends as its kind says, in every script that has the suffix', () => {
    const endings = {
      prefecture: /[都道府県]$/,
      'designated-city': /市$/,
      city: /市$/,
      'special-ward': /区$/,
      ward: /区$/,
      town: /町$/,
      village: /村$/,
    } as const;
    for (const { code, kind, kanji, kana, hangul, simplified } of gazetteer.places) {
      expect(kanji, code).toMatch(endings[kind]);
      expect(kana, code).toMatch(/(し|く|まち|ちょう|むら|そん|けん|と|どう|ふ)$/);
      expect(hangul, code).toMatch(/^[가-힣]+(시|구|정|촌|현|도|부)$/);
      expect(simplified, code).toMatch(/[都道府县市区町村]$/);
    }
  });

  test('towns and villages have a district, but for islands; nobody else has', () => {
    const without = gazetteer.municipalities.filter(
      ({ kind, district }) => (kind === 'town' || kind === 'village') && district === '',
    );
    expect(new Set(without.map(({ prefecture }) => prefecture))).toEqual(new Set(['13']));
    for (const { kind, district, districtKana } of gazetteer.municipalities) {
      if (kind !== 'town' && kind !== 'village') expect(district).toBe('');
      else if (district !== '') expect([district, districtKana].join()).toMatch(/郡,.*ぐん$/);
    }
  });
});

describe('points are where people live', () => {
  test.each([
    ['01214', '稚内市', 45.4156, 141.6731],
    ['01223', '根室市', 43.3301, 145.5828],
    ['02201', '青森市', 40.8222, 140.7474],
    ['07204', 'いわき市', 37.0505, 140.8877],
    ['13421', '小笠原村', 27.0944, 142.1918],
    ['14100', '横浜市', 35.4437, 139.638],
    ['20202', '松本市', 36.238, 137.972],
    ['21203', '高山市', 36.1461, 137.2522],
    ['22100', '静岡市', 34.9756, 138.3828],
    ['23100', '名古屋市', 35.1815, 136.9066],
    ['23211', '豊田市', 35.0824, 137.156],
    ['34207', '福山市', 34.4858, 133.3623],
    ['39201', '高知市', 33.5589, 133.5312],
    ['47201', '那覇市', 26.2124, 127.6792],
    ['47382', '与那国町', 24.468, 123.0046],
  ])('%s %s is within 5 km of its office', (code, kanji, latitude, longitude) => {
    const found = place(code);
    expect(found.kanji).toBe(kanji);
    expect(distanceKm(found, { ...found, latitude, longitude })).toBeLessThan(5);
  });

  // Their namesakes in GeoNames lie far from where most people live.
  test.each([
    ['08220', 'つくば市', 36.0835, 140.0764],
    ['09206', '日光市', 36.7199, 139.6982],
    ['14150', '相模原市', 35.5714, 139.3735],
    ['28225', '朝来市', 35.3395, 134.853],
    ['38214', '西予市', 33.3628, 132.5109],
    ['39210', '四万十市', 32.9912, 132.9338],
    ['39212', '香美市', 33.6036, 133.6862],
    ['42213', '雲仙市', 32.835, 130.1876],
  ])('%s %s is within 5 km of its office', (code, _, latitude, longitude) => {
    expect(distanceKm(place(code), { ...place(code), latitude, longitude })).toBeLessThan(5);
  });

  test('Kosai is nearer to the middle of Hamamatsu than the mountains are', () => {
    const KOSAI = '22221';
    const TENRYU = '22140';
    expect(kilometres('22130', KOSAI)).toBeLessThan(kilometres('22130', TENRYU));
    expect(kilometres('22138', KOSAI)).toBeLessThan(kilometres('22138', TENRYU));
  });

  test('distances over Japan', () => {
    expect(kilometres('13104', '27127')).toBeGreaterThan(390);
    expect(kilometres('13104', '27127')).toBeLessThan(410);
    expect(kilometres('01100', '47201')).toBeGreaterThan(2200);
    expect(kilometres('01100', '47201')).toBeLessThan(2280);
    expect(kilometres('22130', '22130')).toBe(0);
  });

  test('a ward is near its city, a town near its prefecture', () => {
    for (const { code, kind, city, prefecture } of gazetteer.municipalities) {
      if (kind === 'ward' && city !== undefined) expect(kilometres(code, city), code).toBeLessThan(40);
      const far = { '01': 350, '13': 2000, '46': 600, '47': 600 }[prefecture] ?? 200;
      expect(kilometres(code, prefecture), code).toBeLessThan(far);
    }
  });
});

describe('the nearest listed places', () => {
  const nearest = (code: string) =>
    nearestListed(place(code), directory.listings).map((near) => near.place.code);

  test.each([
    ['Kosai', '22221', '22130'],
    ['Kiryū', '10203', '10205'],
    ['Nagoya', '23100', '23219'],
    ['Tsu', '24201', '24207'],
    ['Okayama', '33100', '33208'],
    ['Komoro', '20208', '20203'],
    ['Naha', '47201', '33208'],
  ])('of %s begin with the one that the map shows', (_, code, first) => {
    expect(nearest(code)[0]).toBe(first);
  });

  test('are three, itself never among them, those with class links first', () => {
    for (const { code } of gazetteer.places) {
      const near = nearestListed(place(code), directory.listings);
      expect(near).toHaveLength(3);
      expect(near.map((one) => one.place.code)).not.toContain(code);
      const claims = near.map(({ hasClasses }) => Number(hasClasses));
      expect(claims).toEqual([...claims].sort((a, b) => b - a));
    }
  });

  test('Iida is sent to Ueda among others', () => {
    expect(nearest('20205')).toContain('20203');
  });
});

describe('whom to ask', () => {
  test('every place has somebody', () => {
    for (const one of gazetteer.places) {
      const found = associations.for(one);
      expect(found?.japanese, one.code).not.toBe('');
      expect(found?.url, one.code).toMatch(/^https?:\/\//);
      expect(one.code.startsWith(found?.code ?? '-') || ('city' in one && one.city === found?.code)).toBe(
        true,
      );
    }
  });

  test.each([
    ['a ward its city’s', '14104', '14100'],
    ['a designated city its own', '22100', '22100'],
    ['a city its prefecture’s', '22221', '22'],
    ['a prefecture its own', '29', '29'],
    ['a ward of Tokyo Tokyo’s', '13111', '13'],
    ['a ward of a city without one its prefecture’s', '27141', '27'],
  ])('%s', (_, code, association) => {
    expect(associations.for(place(code))?.code).toBe(association);
  });

  test('only a phone number that was confirmed in 2023 or later is told, with its date', () => {
    const phones = new Map(
      gazetteer.places.flatMap((one) => {
        const found = associations.for(one);
        return found?.phone === undefined ? [] : [[found.code, found.phone] as const];
      }),
    );
    expect([...phones.keys()].sort()).toEqual(['01', '01100', '11100', '14130', '24', '25', '35']);
    for (const { number, asOf } of phones.values()) {
      expect(number).toMatch(/^0\d{1,3}-\d{3,4}-\d{4}$/);
      expect(asOf >= '2023').toBe(true);
    }
  });

  test('Nara’s is an office of the prefecture, Gunma’s page is mostly about tourism', () => {
    expect(associations.for(place('29'))?.kind).toBe('prefectural-office');
    expect(associations.for(place('10'))?.caveat).toBe('tourism');
    const others = gazetteer.prefectures.filter(({ code }) => code !== '29' && code !== '10');
    for (const one of others) {
      expect(associations.for(one)).toMatchObject({ kind: 'association' });
      expect(associations.for(one)).not.toHaveProperty('caveat');
    }
  });

  test('Iida, listed without a class, has Nagano’s association and Ueda', () => {
    expect(answerPlace(place('20205'), facts)).toMatchObject({
      kind: 'contact',
      association: { code: '20' },
      nearby: expect.arrayContaining([expect.objectContaining({ place: place('20203') })]),
    });
  });
});

describe('the listed places and the courses', () => {
  test('nine rows, as of one date', () => {
    expect(directory.listings.map((listing) => listing.place.code)).toEqual(
      PUBLISHED.map(({ code }) => code),
    );
    expect(facts.tableAsOf).toBe('2026-11-22');
  });

  test('each listed place has the point of its office', () => {
    expect(kilometres('10205', '10524')).toBeLessThan(10);
    expect(kilometres('22130', '22138')).toBeLessThan(1);
  });

  test('there are two or three free ways to learn for everybody, those in their language first', () => {
    for (const language of ['en', 'pt', 'my', 'mn', 'si', 'uk']) {
      const chosen = coursesFor(courses, language);
      expect(chosen.length).toBeGreaterThanOrEqual(2);
      expect(chosen.length).toBeLessThanOrEqual(3);
      const speaks = chosen.map(({ languages }) => Number(languages.includes(language)));
      expect(speaks).toEqual([...speaks].sort((a, b) => b - a));
    }
    expect(coursesFor(courses, 'vi')[0]?.languages).toContain('vi');
  });
});
