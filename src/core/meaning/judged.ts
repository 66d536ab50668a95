import type { Mention } from '../names/mention.ts';
import type { NamedKind } from '../names/suffixes.ts';

/** A mention that is a place, with what the words around it say. */
export interface Judged extends Mention {
  /** Kinds that a word beside the name gives it (`city`, `provincia de`). */
  readonly saidKinds: readonly NamedKind[];
  /** Left behind, or part of another name: asked about only when no other place is named. */
  readonly isLeft: boolean;
  /** Too far away, or where somebody was before they came to where they are now. */
  readonly isFar: boolean;
  /**
   * Called like a well-known maker, where somebody may work, or gone to although it is too far: asked about only when no other
   * place is named or all others are left.
   */
  readonly isDoubtful: boolean;
  /** First of a pair that only tells where another place lies: `Nishinomiya, between Osaka and Kobe`. */
  readonly opensPair: boolean;
  /** Words say that the person is there, or is going there. */
  readonly isHere: boolean;
  readonly isGoal: boolean;
  /** A word such as "was" or "now" speaks of it. */
  readonly isPast: boolean;
  readonly isNow: boolean;
}

/** What the words around a mention say of it. */
export type Said = Omit<Judged, keyof Mention>;

/** A mention with what is said of it. */
export const judgedAs = (mention: Mention, said: Said): Judged => ({
  ...mention,
  saidKinds: said.saidKinds,
  isLeft: said.isLeft,
  isFar: said.isFar,
  isDoubtful: said.isDoubtful,
  opensPair: said.opensPair,
  isHere: said.isHere,
  isGoal: said.isGoal,
  isPast: said.isPast,
  isNow: said.isNow,
});

/** A mention that no words stand around. */
export const unjudged = (mention: Mention): Judged =>
  judgedAs(mention, {
    saidKinds: [],
    isLeft: false,
    isFar: false,
    isDoubtful: false,
    opensPair: false,
    isHere: false,
    isGoal: false,
    isPast: false,
    isNow: false,
  });
