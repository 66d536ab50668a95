import { areSame, liesInAny } from '../place.ts';
import { lettersBetween } from '../text/span.ts';
import type { Asked } from './asked.ts';
import type { Judged } from './judged.ts';

/** One of two names, joined to each other only, that tell where a third place lies: "between Osaka and Kobe". */
function isInPair(
  asked: readonly Asked[],
  index: number,
  isJoined: (a: Judged, b: Judged) => boolean,
): boolean {
  if (asked.length !== 3) return false;
  const opens = (at: number) => {
    const [before, first, second, after] = [asked[at - 1], asked[at], asked[at + 1], asked[at + 2]].map(
      (one) => one?.mention,
    );
    if (first?.opensPair !== true || second === undefined || !isJoined(first, second)) return false;
    return (
      !(after !== undefined && isJoined(second, after)) && !(before !== undefined && isJoined(before, first))
    );
  };
  return opens(index) || opens(index - 1);
}

/** Named before the place that somebody is going to, with no word that they are there: `de Atsugi a Numazu`. */
const isStart = (asked: readonly Asked[], index: number): boolean => {
  const mention = asked[index]?.mention;
  if (mention === undefined || mention.isGoal || mention.isHere) return false;
  const next = asked[index + 1]?.mention;
  return asked.length === 2 && next?.isGoal === true && !next.isDoubtful;
};

/** Letters between a place and the area that it is said to lie in. */
export const NEAR_AREA = 8;

const isAreaBeside = (area: Judged, mention: Judged): boolean =>
  lettersBetween(area, mention) <= NEAR_AREA && liesInAny(mention.places, area.places);

/** A place that is left stays so where it is named again as one of the past; one too far away stays so, unless somebody is there or goes there. */
function isLeft({ mention, candidates }: Asked, left: readonly Asked[]): boolean {
  if (mention.isLeft) return true;
  if (mention.isGoal || (mention.isHere && !mention.isPast)) return false;
  return left.some(
    (one) =>
      ((one.mention.isFar || mention.isPast) && areSame(one.candidates, candidates)) ||
      (one.isContext && isAreaBeside(one.mention, mention)),
  );
}

/** A word such as "west" before another part of a name is no place: `Kita Hamamatsu`. */
const isNoDirection = ({ mention }: Asked, index: number, here: readonly Asked[]): boolean => {
  const next = here[index + 1]?.mention;
  return next === undefined || !mention.isPart || !next.isPart || lettersBetween(mention, next) > 1;
};

/**
 * Those of the names that are asked about: none that only tells where another lies, and none that is left for another one.
 * @param isJoined whether two names are joined by a word such as "or"
 */
export function placesMeant(
  asked: readonly Asked[],
  isJoined: (a: Judged, b: Judged) => boolean,
): readonly Asked[] {
  const here = asked.filter(({ isContext, mention }) => !isContext && !mention.isDistrict);
  const left = asked.filter(({ mention }) => mention.isLeft && !mention.isPart);
  const staying = here.filter(
    (one, index) => !isLeft(one, left) && !isInPair(here, index, isJoined) && !isStart(here, index),
  );
  const towns = staying.filter(({ mention }) => !mention.isDoubtful);
  const [meant = here.filter(isNoDirection)] = [towns, staying].filter(({ length }) => length > 0);
  return meant;
}
