import type { Place } from '../place.ts';
import type { Judged } from './judged.ts';

/** A name that may be asked about, while it is decided which place it is. */
export interface Asked {
  readonly mention: Judged;
  candidates: readonly Place[];
  /** Only tells where another place is. */
  isContext: boolean;
}
