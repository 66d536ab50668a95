import { z } from 'zod';

/** Letters of a stem at most; a longer one is a sentence that was pasted in. */
const LONGEST_LISTED_STEM = 32;

const isShortEnough = (entry: string): boolean =>
  !entry.endsWith('*') || entry.includes(' ') || entry.length <= LONGEST_LISTED_STEM + 1;

const words = z.array(
  z.string().refine(isShortEnough, { error: `a stem of at most ${LONGEST_LISTED_STEM} letters` }),
);

const vocabularySchema = z.strictObject({
  language: z.string(),
  /** Whether the words that belong to a name stand before it (`em Ueda`) or after it (`Ueda में`). */
  particles: z.enum(['before', 'after']),
  /** Endings of a name in its dictionary form, and what they change to in a case: `["а", "е"]`. */
  declension: z.array(z.tuple([z.string(), z.string()])).optional(),
  words,
  latin: words.optional(),
  learn: words,
  greeting: words,
  other: words,
  /** Words that make a shop or a trade beside them the place where somebody works. */
  work: words,
  abroad: words,
  kinds: z.strictObject({
    prefecture: words,
    city: words,
    town: words,
    village: words,
    ward: words,
    district: words,
  }),
  place: z.strictObject({
    in: words,
    from: words,
    to: words,
    not: words,
    join: words,
    elsewhere: words,
    past: words,
    now: words,
    home: words,
  }),
  endings: words,
  person: z.strictObject({ before: words, after: words }),
  notPlaces: words,
});

/**
 * The words of one language that tell it, an intent or a place (`data/languages/<language>.json`): lower case, NFC;
 * a trailing `*` marks a stem that matches every word beginning with it.
 */
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Checks one parsed file of `data/languages/`; throws a ZodError that names every wrong field. */
export function parseVocabulary(json: unknown): Vocabulary {
  return vocabularySchema.parse(json);
}
