import { z } from 'zod';
import { type Problem, readRows } from './tsv.ts';

/** A free way to learn Japanese online. */
export interface OnlineCourse {
  readonly id: string;
  readonly name: string;
  readonly japanese: string;
  readonly url: string;
  /** BCP 47 codes of the languages that it is confirmed to speak. */
  readonly languages: readonly string[];
  /** When it was last seen: `2026-09-19`, `2026`. */
  readonly asOf: string;
}

const row = z.object({
  id: z.string().min(1, 'a short name of its own'),
  kind: z.enum(['learn', 'help'], 'learn or help'),
  name: z.string().min(1, 'the name in English'),
  name_ja: z.string(),
  url: z.url({ protocol: /^https?$/, error: 'a web address that begins with http:// or https://' }),
  languages_confirmed: z.string().transform((list) => list.split(' ').filter((language) => language !== '')),
  free: z.enum(['yes', 'no', 'unknown'], 'yes, no or unknown'),
  as_of: z.string().regex(/^((c\.)?\d{4}(-\d{2}){0,2})?$/, 'a date such as 2026-08, or nothing'),
});

/** Parses `data/online.tsv` and keeps what is for learning and known to be free. */
export function parseOnline(
  file: string,
  text: string,
): { courses: readonly OnlineCourse[]; problems: readonly Problem[] } {
  const { rows, problems } = readRows(file, text, row);
  const courses = rows
    .filter(({ kind, free }) => kind === 'learn' && free === 'yes')
    .map(({ id, name, name_ja, url, languages_confirmed, as_of }) => ({
      id,
      name,
      japanese: name_ja,
      url,
      languages: languages_confirmed,
      asOf: as_of.replace('c.', ''),
    }));
  return { courses, problems };
}

/** The free ways that suit a reader of a language (BCP 47), those that speak it first; at most `count`. */
export function coursesFor(
  courses: readonly OnlineCourse[],
  language: string,
  count = 3,
): readonly OnlineCourse[] {
  const speaks = (course: OnlineCourse) => course.languages.includes(language);
  return [...courses.filter(speaks), ...courses.filter((course) => !speaks(course))].slice(0, count);
}
