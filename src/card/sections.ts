import type { Association } from '../core/associations.ts';
import type { Listing } from '../core/directory.ts';
import type { Nearby } from '../core/nearby.ts';
import { coursesFor, type OnlineCourse } from '../core/online.ts';
import type { Place } from '../core/place.ts';
import { formatReference } from '../core/reference.ts';
import type { Words } from '../i18n.ts';
import type { Choice, ChoiceGroup, Line, Section } from './card.ts';
import type { Format } from './format.ts';
import type { PlaceNames } from './place-name.ts';

/** What every part of a card is written with: the words, the names and the formats of one language. */
export interface Writing {
  readonly language: string;
  readonly t: Words;
  readonly names: PlaceNames;
  readonly format: Format;
}

/** A sentence of its own. */
export const paragraph = (text: string): Section => ({ lines: [{ text }], importance: 'answer' });

/** The class links of a listed place, each with its organisation where the table names one. */
export function classLines({ t }: Writing, listing: Listing): readonly Line[] {
  return listing.classes.map(({ url, organisation }) => ({
    text: organisation ?? t('classes.unnamed'),
    link: { url, label: t('action.open') },
  }));
}

/** The department, its pages and its e-mail address. */
export function officeLines({ t }: Writing, listing: Listing): readonly Line[] {
  const label = t('action.open');
  const pages = listing.pages.map((url, index) => ({
    text: index === 0 ? listing.department : t('office.page'),
    link: { url, label },
  }));
  return [...pages, { text: t('office.email', { email: listing.email }) }];
}

export function classesSection(writing: Writing, listing: Listing): Section {
  const { t } = writing;
  const intro = { text: t('classes.intro', { count: listing.classes.length }) };
  return {
    heading: t('classes.heading'),
    lines: [intro, ...classLines(writing, listing)],
    importance: 'answer',
  };
}

export function officeSection(writing: Writing, listing: Listing): Section {
  return { heading: writing.t('office.heading'), lines: officeLines(writing, listing), importance: 'answer' };
}

/** The association's names, page, confirmed phone number, and what must be known about its page. */
export function associationLines({ t, format }: Writing, association: Association): readonly Line[] {
  const { english, japanese, url, phone, caveat } = association;
  const name = english === undefined || japanese.includes(english) ? japanese : `${english} ${japanese}`;
  const lines: Line[] = [{ text: name, link: { url, label: t('action.open') } }];
  if (phone !== undefined) {
    lines.push({ text: t('association.phone', { phone: phone.number, date: format.date(phone.asOf) }) });
  }
  if (caveat === 'tourism') lines.push({ text: t('association.tourism') });
  return lines;
}

export function associationSection(writing: Writing, association: Association): Section {
  const office = association.kind === 'prefectural-office';
  return {
    heading: writing.t(office ? 'association.headingOffice' : 'association.heading'),
    lines: associationLines(writing, association),
    importance: 'answer',
  };
}

/** What a course is called: in Japanese for readers of Japanese, else by its English name. */
export const courseName = ({ name, japanese }: OnlineCourse, language: string): string =>
  language === 'ja' ? japanese : name;

/** Free ways to learn online, those that speak the reader's language first. */
export function onlineSection({ t, language }: Writing, courses: readonly OnlineCourse[]): Section {
  const lines = coursesFor(courses, language).map((course): Line => {
    const name = courseName(course, language);
    const note = t('online.inYourLanguage');
    const text = course.languages.includes(language) ? t('place.withNote', { text: name, note }) : name;
    return { text, link: { url: course.url, label: t('action.open') } };
  });
  return { heading: t('online.heading'), lines, importance: 'help' };
}

/** A place one tap away. */
export function placeChoice(place: Place, label: string): Choice {
  return { label, reference: formatReference({ kind: 'place', codes: [place.code], others: [] }) };
}

/** Places to choose from, with their prefectures; undefined when there are none. */
export function placeChoices(
  { names }: Writing,
  heading: string,
  places: readonly Place[],
): readonly ChoiceGroup[] {
  if (places.length === 0) return [];
  return [{ heading, options: places.map((place) => placeChoice(place, names.full(place))) }];
}

/** The nearest listed places with their distances. */
export function nearbyChoices(
  { t, names, format }: Writing,
  nearby: readonly Nearby[],
): readonly ChoiceGroup[] {
  if (nearby.length === 0) return [];
  const options = nearby.map(({ place, kilometres, hasClasses }) => {
    const distance = format.distance(kilometres);
    const choice = placeChoice(place, t('place.withDistance', { place: names.both(place), distance }));
    return hasClasses ? choice : { ...choice, note: t('nearby.contactOnly') };
  });
  return [{ heading: t('nearby.heading'), options }];
}
