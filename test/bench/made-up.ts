import type { Facts } from '../../src/core/answer.ts';
import { createGazetteer } from '../../src/core/gazetteer.ts';
import type { Municipality } from '../../src/core/place.ts';
import { kana } from '../../src/core/spelling/kana.ts';

const MORAS = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ'];

/** Whole numbers below a limit, the same on every run (Lehmer's generator). */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
}

/** The facts with `times` as many municipalities: the real ones, and cities with made-up names of three to six moras. */
export function withMadeUpPlaces(facts: Facts, times: number): Facts {
  const { prefectures, municipalities } = facts.gazetteer;
  const below = createChance(20_261_122);
  const count = municipalities.length * (times - 1);
  const madeUp = Array.from({ length: count }, (_, index): Municipality => {
    const moras = Array.from({ length: 3 + below(4) }, () => MORAS[below(MORAS.length)] ?? 'か');
    const name = moras.join('');
    return {
      kind: 'city',
      code: `13${String(index).padStart(6, '0')}`,
      prefecture: '13',
      district: '',
      districtKana: '',
      kanji: `${name}市`,
      kana: `${name}し`,
      romaji: kana.fold(name).key,
      hangul: name,
      simplified: name,
      traditional: name,
      latitude: 35 + below(1000) / 1000,
      longitude: 139 + below(1000) / 1000,
    };
  });
  return { ...facts, gazetteer: createGazetteer(prefectures, [...municipalities, ...madeUp]) };
}
