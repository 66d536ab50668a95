import type { Association, Associations } from './associations.ts';
import type { Directory, Listing } from './directory.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Nearby, nearestListed } from './nearby.ts';
import type { OnlineCourse } from './online.ts';
import type { Municipality, Place, Prefecture } from './place.ts';
import type { Reference } from './reference.ts';

/** All that the bot knows, parsed and checked at start. */
export interface Facts {
  readonly gazetteer: Gazetteer;
  readonly directory: Directory;
  readonly associations: Associations;
  readonly courses: readonly OnlineCourse[];
  /** The date of the class table, ISO 8601. */
  readonly tableAsOf: string;
}

/** What the bot knows about one place, without words. */
export type PlaceAnswer =
  | {
      readonly kind: 'classes';
      readonly place: Municipality;
      readonly listing: Listing;
      readonly association?: Association;
    }
  | {
      readonly kind: 'contact';
      readonly place: Municipality;
      readonly listing: Listing;
      readonly nearby: readonly Nearby[];
      readonly association?: Association;
    }
  | {
      readonly kind: 'unlisted';
      readonly place: Municipality;
      /** The listed wards or city around it, where the table lists those: a ward of Hamamatsu, say. */
      readonly listed: readonly Listing[];
      readonly nearby: readonly Nearby[];
      readonly association?: Association;
    }
  | {
      readonly kind: 'prefecture';
      readonly place: Prefecture;
      readonly listed: readonly Listing[];
      readonly nearby: readonly Nearby[];
      readonly association?: Association;
    };

/** What the bot knows about a question, without words. `others` are one tap away: places of the same name, or named beside another topic. */
export type Answer =
  | (PlaceAnswer & { readonly others: readonly Place[] })
  | { readonly kind: 'several'; readonly answers: readonly PlaceAnswer[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Place[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly Place[] }
  | { readonly kind: 'off-topic'; readonly others: readonly Place[] }
  | { readonly kind: 'abroad' | 'no-place' | 'greeting'; readonly listed: readonly Listing[] };

const isPlace = (place: Place | undefined): place is Place => place !== undefined;

function aroundOf(place: Municipality, directory: Directory): readonly Listing[] {
  return directory.listings.filter(
    (listing) => listing.place.code === place.city || listing.place.city === place.code,
  );
}

/** What is known about one place. */
export function answerPlace(place: Place, facts: Facts): PlaceAnswer {
  const { directory, associations } = facts;
  const found = associations.for(place);
  const association = found === undefined ? {} : { association: found };
  if (place.kind === 'prefecture') {
    const listed = directory.listings.filter((listing) => listing.place.prefecture === place.code);
    const nearby = listed.length > 0 ? [] : nearestListed(place, directory.listings);
    return { kind: 'prefecture', place, listed, nearby, ...association };
  }
  const listing = directory.get(place.code);
  if (listing !== undefined && listing.classes.length > 0)
    return { kind: 'classes', place, listing, ...association };
  if (listing !== undefined) {
    return {
      kind: 'contact',
      place,
      listing,
      nearby: nearestListed(place, directory.listings),
      ...association,
    };
  }
  const listed = aroundOf(place, directory);
  const elsewhere = directory.listings.filter((other) => !listed.includes(other));
  return { kind: 'unlisted', place, listed, nearby: nearestListed(place, elsewhere), ...association };
}

/** Looks up what a reference is about. A code that no longer exists is passed over; nothing left is `no-place`. */
export function answerTo(reference: Reference, facts: Facts): Answer {
  const places = (codes: readonly string[]) => codes.map((code) => facts.gazetteer.get(code)).filter(isPlace);
  const named = places(reference.codes);
  const listed = facts.directory.listings;
  const [first] = named;
  switch (reference.kind) {
    case 'place':
    case 'several':
      if (first === undefined) return { kind: 'no-place', listed };
      if (named.length > 1)
        return { kind: 'several', answers: named.map((place) => answerPlace(place, facts)) };
      return { ...answerPlace(first, facts), others: places(reference.others) };
    case 'ambiguous':
      return first === undefined ? { kind: 'no-place', listed } : { kind: 'ambiguous', candidates: named };
    case 'unknown':
      return { kind: 'unknown', suggestions: named };
    case 'off-topic':
      return { kind: 'off-topic', others: places(reference.others) };
    default:
      return { kind: reference.kind, listed };
  }
}
