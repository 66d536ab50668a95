import { z } from 'zod';
import { readRows } from '../../src/core/tsv.ts';

/** What a question of a set is: see "Words" in the design. */
const KINDS = ['place', 'prefecture', 'many', 'none', 'smalltalk', 'offtopic', 'foreign'] as const;

const row = z.object({
  id: z.string().min(1, 'an id'),
  lang: z.string().min(2, 'a language, BCP 47'),
  kind: z.enum(KINDS, `one of ${KINDS.join(', ')}`),
  places: z.string().transform((codes) => (codes === '' ? [] : codes.split(','))),
  text: z.string(),
  note: z.string(),
});

/** A question with its right reading. */
export type ScoredQuestion = z.output<typeof row>;

/** Parses a question set; throws an Error that lists what is wrong with it. */
export function parseQuestionSet(file: string, text: string): readonly ScoredQuestion[] {
  const { rows, problems } = readRows(file, text, row);
  if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5)));
  return rows;
}
