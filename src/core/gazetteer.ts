import { z } from 'zod';
import { MUNICIPALITY_KINDS, type Municipality, type Place, type Prefecture } from './place.ts';
import { type Problem, readRows } from './tsv.ts';

/** Every prefecture and municipality, by JIS code and in the order of the codes. */
export interface Gazetteer {
  readonly places: readonly Place[];
  readonly prefectures: readonly Prefecture[];
  readonly municipalities: readonly Municipality[];
  get(code: string): Place | undefined;
  /** The prefecture that a place lies in (a prefecture: itself). Throws when the code is not of this gazetteer. */
  prefectureOf(place: Place): Prefecture;
}

const text = (expected: string) => z.string().min(1, expected);
const names = {
  kanji: text('the name in kanji'),
  kana: z.string().regex(/^[ぁ-ゖー]+$/u, 'the name in hiragana'),
  romaji: z.string().regex(/^[\p{Script=Latin}' -]+$/u, 'the name in Latin letters'),
  latitude: z.coerce
    .number('a latitude in degrees')
    .min(20, 'a latitude in Japan')
    .max(46, 'a latitude in Japan'),
  longitude: z.coerce
    .number('a longitude in degrees')
    .min(122, 'a longitude in Japan')
    .max(154, 'a longitude in Japan'),
  zh_hans: text('the name in simplified characters'),
  zh_hant: text('the name in traditional characters'),
  ko: text('the name in Hangul'),
};
const prefectureRow = z.object({ code: z.string().regex(/^\d{2}$/, 'a two-digit JIS code'), ...names });
const municipalityRow = z.object({
  code: z.string().regex(/^\d{5}$/, 'a five-digit JIS code'),
  kind: z.enum(MUNICIPALITY_KINDS, `one of ${MUNICIPALITY_KINDS.join(', ')}`),
  district: z.string(),
  district_kana: z.string(),
  ...names,
});

function located(row: z.output<typeof prefectureRow>) {
  const { code, kanji, kana, romaji, latitude, longitude } = row;
  return {
    code,
    kanji,
    kana,
    romaji,
    latitude,
    longitude,
    hangul: row.ko,
    simplified: row.zh_hans,
    traditional: row.zh_hant,
  };
}

/** Parses `data/prefectures.tsv`. */
export function parsePrefectures(
  file: string,
  text: string,
): { rows: Prefecture[]; problems: readonly Problem[] } {
  const { rows, problems } = readRows(file, text, prefectureRow);
  return { rows: rows.map((row) => ({ kind: 'prefecture', ...located(row) })), problems };
}

/** Parses `data/municipalities.tsv`. A ward belongs to the last designated city above it with the same three leading digits. */
export function parseMunicipalities(
  file: string,
  text: string,
): { rows: Municipality[]; problems: readonly Problem[] } {
  const { rows, problems } = readRows(file, text, municipalityRow);
  let city: string | undefined;
  const municipalities = rows.map((row): Municipality => {
    if (row.kind === 'designated-city') city = row.code;
    const { kind, district } = row;
    const municipality = {
      ...located(row),
      kind,
      district,
      districtKana: row.district_kana,
      prefecture: row.code.slice(0, 2),
    };
    return kind === 'ward' && city !== undefined ? { ...municipality, city } : municipality;
  });
  return { rows: municipalities, problems };
}

/** Joins prefectures and municipalities into one gazetteer. */
export function createGazetteer(
  prefectures: readonly Prefecture[],
  municipalities: readonly Municipality[],
): Gazetteer {
  const byCode = new Map<string, Place>(
    [...prefectures, ...municipalities].map((place) => [place.code, place]),
  );
  const prefectureByCode = new Map(prefectures.map((prefecture) => [prefecture.code, prefecture]));
  return {
    places: [...byCode.values()],
    prefectures,
    municipalities,
    get: (code) => byCode.get(code),
    prefectureOf(place) {
      const prefecture = prefectureByCode.get(place.code.slice(0, 2));
      if (prefecture === undefined) throw new Error(`no prefecture for the place ${place.code}`);
      return prefecture;
    },
  };
}
