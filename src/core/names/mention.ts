import type { Place } from '../place.ts';
import type { ScriptName } from '../spelling/index.ts';
import type { ScriptNames } from './name-index.ts';
import { kindsOf, type NamedKind, type Suffix } from './suffixes.ts';

/** A place name found in a message, before anybody has judged whether it is meant. */
export interface Mention {
  /** UTF-16 code units of the cleaned message; suffix and ending included. */
  readonly start: number;
  readonly end: number;
  /** Where the name ends, without suffix and ending. */
  readonly nameEnd: number;
  readonly script: ScriptName;
  /** All places of that name. */
  readonly places: readonly Place[];
  /** What its suffix says that it is (`-shi`, 市, 시); empty when it has none. */
  readonly kinds: readonly NamedKind[];
  /** Letters glued behind it that are neither name nor suffix: a case ending, perhaps. */
  readonly ending: string;
  /** The name of a district (郡), which only tells where another place is. */
  readonly isDistrict: boolean;
  /** Edits between what was typed and the name: 0 for an exact one. */
  readonly distance: number;
  /** Letters of the key, without suffix. */
  readonly keyLength: number;
  /** A word before or behind it makes a longer name of both (`Nishi Kasai`, `Higashi Jujo`), which is none that we know. */
  readonly isPart: boolean;
  /** In a case that changes the end of the name, which could be another name's dictionary form. */
  readonly isInflected: boolean;
}

/** What a mention is made of: what most have in common may be left out. */
type Parts = Pick<Mention, 'start' | 'end' | 'nameEnd' | 'script' | 'places' | 'keyLength'> &
  Partial<Mention>;

/** Makes a mention: an exact name without suffix or ending, unless its parts say otherwise. All are of one shape, which is read faster. */
export const createMention = ({
  start,
  end,
  nameEnd,
  script,
  places,
  kinds = [],
  ending = '',
  isDistrict = false,
  distance = 0,
  keyLength,
  isPart = false,
  isInflected = false,
}: Parts): Mention => ({
  start,
  end,
  nameEnd,
  script,
  places,
  kinds,
  ending,
  isDistrict,
  distance,
  keyLength,
  isPart,
  isInflected,
});

/** The mention of a word that stands at `start` of the message instead of its beginning. */
export const movedBy = (mention: Mention, start: number): Mention => ({
  ...mention,
  start: mention.start + start,
  end: mention.end + start,
  nameEnd: mention.nameEnd + start,
});

/** What stands beside a shorter name that is part of a longer one. */
export interface LongerNames {
  /** Kanji: 新大久保, 飯田橋. */
  readonly before: string;
  readonly after: string;
  /** What leaves a name of one kanji whole: 今は堺で, 蕨か川口, 我住柏. */
  readonly beforeOne: string;
  readonly behindOne: string;
  /** Words in kana that are typed apart in other scripts: Nishi Kasai. */
  readonly words: readonly string[];
}

/** A name cut from a longer word has at least this many letters, as shorter ones would be found in every second word. */
export const SHORTEST_STEM = 3;
/** Longest suffix in any script, in letters. */
export const LONGEST_SUFFIX = 6;

/** What a name's key leads to. */
export type Named = Pick<Mention, 'places' | 'kinds' | 'isDistrict'>;

/** The places of a key under a suffix: those of the district where the suffix is 郡. */
export function named(
  names: ScriptNames,
  key: string,
  suffix: readonly Suffix[] | undefined,
  strict: boolean,
): Named | undefined {
  const isDistrict = suffix?.some(({ kinds }) => kinds.includes('district')) ?? false;
  const district = isDistrict ? names.districts.get(key) : undefined;
  if (district !== undefined) return { places: district, kinds: [], isDistrict };
  const places = names.places.get(key);
  if (places === undefined) return undefined;
  return { places, kinds: kindsOf(suffix, places, strict), isDistrict: false };
}

/** Parts what is glued behind a name into a suffix and an ending: `shide` → -shi and `de`. */
export function tailOf(
  rest: string,
  places: readonly Place[],
  suffixes: ScriptNames['suffixes'],
): Pick<Mention, 'kinds' | 'ending'> {
  for (let length = Math.min(rest.length, LONGEST_SUFFIX); length > 0; length -= 1) {
    const kinds = kindsOf(suffixes.get(rest.slice(0, length)), places, false);
    if (kinds.length > 0) return { kinds, ending: rest.slice(length) };
  }
  return { kinds: [], ending: rest };
}
