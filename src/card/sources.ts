import type { Answer, Facts, PlaceAnswer } from '../core/answer.ts';
import { coursesFor } from '../core/online.ts';
import { courseName, type Writing } from './sections.ts';

/** What about an answer decides which sources its card must name. */
interface Shown {
  readonly places: readonly PlaceAnswer[];
  readonly online: boolean;
}

/** The places and the courses that an answer shows. */
export function shownBy(answer: Answer): Shown {
  switch (answer.kind) {
    case 'several':
      return { places: answer.answers, online: false };
    case 'classes':
    case 'contact':
      return { places: [answer], online: false };
    case 'prefecture':
      return { places: [answer], online: answer.listed.length === 0 };
    case 'unlisted':
      return { places: [answer], online: true };
    default:
      return {
        places: [],
        online: answer.kind === 'unknown' || answer.kind === 'abroad' || answer.kind === 'no-place',
      };
  }
}

/** Where an answer's facts come from and of what date, one sentence each. */
export function sourcesOf({ t, format, language }: Writing, answer: Answer, facts: Facts): readonly string[] {
  const { places, online } = shownBy(answer);
  const sources = [t('sources.table', { date: format.date(facts.tableAsOf) })];
  const checked = places.filter(({ kind }) => kind !== 'classes').map(({ association }) => association?.asOf);
  const association = checked.filter((date) => date !== undefined).sort()[0];
  if (association !== undefined) sources.push(t('sources.association', { date: format.date(association) }));
  if (online) {
    const list = coursesFor(facts.courses, language).map((course) =>
      t('place.withNote', { text: courseName(course, language), note: format.date(course.asOf) }),
    );
    sources.push(t('sources.online', { list: format.list(list) }));
  }
  const [place] = answer.kind === 'several' ? [] : places;
  if (place !== undefined && 'nearby' in place && place.nearby.length > 0)
    sources.push(t('sources.distance'));
  return sources;
}
