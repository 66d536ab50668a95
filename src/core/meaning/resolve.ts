import { distanceKm } from '../nearby.ts';
import { areSame, isIn, liesInAny, type Place } from '../place.ts';
import { lettersBetween } from '../text/span.ts';
import type { Asked } from './asked.ts';
import type { Judged } from './judged.ts';
import { NEAR_AREA, placesMeant } from './staying.ts';

/** One place asked about, with the places of the same name; several `places` when a person would ask back. */
export interface Resolved {
  readonly places: readonly Place[];
  readonly others: readonly Place[];
}

/** A ward of Tokyo counts as a city; a ward of a designated city comes last (DESIGN, "a homonym is never silently picked"). */
const RANK: Readonly<Record<Place['kind'], number>> = {
  prefecture: 0,
  city: 1,
  'designated-city': 1,
  'special-ward': 1,
  town: 2,
  village: 3,
  ward: 4,
};

/** A neighbour named in the same message is at most so far away. */
const NEIGHBOUR_KM = 60;

const narrowed = (places: readonly Place[], fits: (place: Place) => boolean): readonly Place[] => {
  const found = places.filter(fits);
  return found.length > 0 ? found : places;
};

/** Candidates of the kind that a suffix or a word beside the name gives: of two cities the one in the prefecture of that name. */
function byKind(mention: Judged): readonly Place[] {
  if (mention.kinds.length === 0 && mention.saidKinds.length === 0) return mention.places;
  const suffixed = narrowed(mention.places, ({ kind }) => mention.kinds.includes(kind));
  const said = narrowed(suffixed, ({ kind }) => mention.saidKinds.includes(kind));
  return said.length < 2 || said.some(({ kind }) => kind === 'prefecture')
    ? said
    : narrowed(said, (place) =>
        mention.places.some((area) => area.kind === 'prefecture' && isIn(place, area)),
      );
}

/** The candidates that lie in an area of another mention: its district, else its designated city, else its prefecture. */
function insideOf(candidates: readonly Place[], area: Asked): readonly Place[] {
  if (area.mention.isDistrict) return candidates.filter((place) => area.mention.places.includes(place));
  return withinAny(candidates, area.candidates);
}

const isArea = ({ kind }: Place): boolean => kind === 'designated-city' || kind === 'prefecture';

function withinAny(candidates: readonly Place[], areas: readonly Place[]): readonly Place[] {
  if (!liesInAny(candidates, areas)) return [];
  // The same place said twice (`Fukuoka 福岡県`) does not tell where another one is.
  if (areas.length === 1 && areas.every((area) => candidates.includes(area))) return [];
  const within = (kind: Place['kind']) =>
    candidates.filter((place) => areas.some((area) => area.kind === kind && isIn(place, area)));
  const wards = within('designated-city');
  return wards.length > 0 ? wards : within('prefecture');
}

/** Reads prefectures, cities around wards, and districts as telling where the other places are. */
function useAreas(asked: readonly Asked[], isJoined: (a: Judged, b: Judged) => boolean): void {
  const areas = asked.filter(({ mention, candidates }) => mention.isDistrict || candidates.some(isArea));
  for (const one of asked) {
    for (const other of areas) {
      if (one === other || one.isContext || one.mention.isDistrict) continue;
      const { mention } = other;
      // Where somebody is now does not tell where they were: `was in Yonago, now in Tottori`.
      if (one.mention.isLeft && mention.isNow) continue;
      // "Nara, Nara" is the city in the prefecture; said again later in the message it is the same as before.
      const isAgain = areSame(one.candidates, other.candidates);
      if (isAgain && lettersBetween(one.mention, mention) > NEAR_AREA) continue;
      const inside = insideOf(one.candidates, other);
      if (inside.length === 0) continue;
      const joined = isJoined(one.mention, mention);
      if (joined && inside.length === one.candidates.length) continue;
      one.candidates = inside;
      if (!joined) other.isContext = true;
    }
  }
}

/** Homonyms are decided by the other places named: in their prefecture, else the nearest within reach. */
function useNeighbours(asked: readonly Asked[]): void {
  for (const one of asked) {
    if (one.candidates.length < 2 || one.isContext) continue;
    const others = asked
      .filter((other) => other !== one && !other.mention.isDistrict)
      .flatMap((other) => (other.candidates.length === 1 ? other.candidates : []));
    const fixed = others.filter(({ kind }) => kind !== 'prefecture');
    if (fixed.length === 0) continue;
    const ranked = one.candidates
      .filter(({ kind }) => kind !== 'prefecture')
      .map((place) => ({ place, distance: Math.min(...fixed.map((other) => distanceKm(place, other))) }))
      .sort((a, b) => a.distance - b.distance);
    const [nearest] = ranked;
    if (
      nearest !== undefined &&
      nearest.distance <= NEIGHBOUR_KM &&
      !one.candidates.some(({ kind }) => kind === 'prefecture')
    ) {
      one.candidates = [nearest.place];
    }
  }
}

/** Those of some homonyms, sorted by kind, that nobody would pick one of: all cities, or all towns where none is a city. */
export const mostLikely = (places: readonly Place[]): readonly Place[] =>
  places.filter(({ kind }) => RANK[kind] === RANK[places[0]?.kind ?? 'ward']);

/** Chooses among homonyms that nothing in the message tells apart. */
function choose(
  candidates: readonly Place[],
  all: readonly Place[],
  isListed: (code: string) => boolean,
): Resolved {
  if (candidates.length === 1 && all.length < 2) return { places: candidates, others: [] };
  const sorted = [...candidates].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const prefecture = sorted.find(({ kind }) => kind === 'prefecture');
  const listed = sorted.filter(({ code }) => isListed(code));
  const best = mostLikely(sorted);
  const chosen = prefecture ?? (listed.length === 1 ? listed[0] : best.length === 1 ? best[0] : undefined);
  if (chosen === undefined) return { places: sorted, others: [] };
  const others = [...sorted, ...all].filter(
    (place, index, list) => place !== chosen && list.indexOf(place) === index,
  );
  return { places: [chosen], others };
}

function resolveOne(
  mention: Judged,
  candidates: readonly Place[],
  isListed: (code: string) => boolean,
): Resolved {
  const told =
    mention.kinds.length > 0 || mention.saidKinds.length > 0 || candidates.length < mention.places.length;
  return choose(candidates, told ? [] : mention.places, isListed);
}

/**
 * Decides which places are asked about, in the order of the message.
 * @param isJoined whether two mentions are joined by a word such as "or", so that neither explains the other
 */
export function resolve(
  mentions: readonly Judged[],
  isListed: (code: string) => boolean,
  isJoined: (a: Judged, b: Judged) => boolean,
): readonly Resolved[] {
  const [only] = mentions;
  if (only !== undefined && mentions.length === 1) {
    return only.isDistrict ? [] : [resolveOne(only, byKind(only), isListed)];
  }
  const asked: readonly Asked[] = mentions.map((mention) => ({
    mention,
    candidates: byKind(mention),
    isContext: false,
  }));
  useAreas(asked, isJoined);
  useNeighbours(asked);
  const resolved = placesMeant(asked, isJoined).map(({ candidates, mention }) =>
    resolveOne(mention, candidates, isListed),
  );
  const seen = new Set<string>();
  return resolved.filter(({ places }) => {
    const key = places.map(({ code }) => code).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
