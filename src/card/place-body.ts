import type { Facts, PlaceAnswer } from '../core/answer.ts';
import type { ChoiceGroup, Line, Section } from './card.ts';
import {
  associationLines,
  associationSection,
  classesSection,
  classLines,
  nearbyChoices,
  officeLines,
  officeSection,
  onlineSection,
  paragraph,
  placeChoices,
  type Writing,
} from './sections.ts';

/** What stands between the title and the sources of a card. */
export interface Body {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly choices: readonly ChoiceGroup[];
}

/** Writes one place in full. */
export function placeBody(writing: Writing, answer: PlaceAnswer, facts: Facts): Omit<Body, 'title'> {
  const { t, names } = writing;
  const place = names.both(answer.place);
  const association =
    answer.association === undefined ? [] : [associationSection(writing, answer.association)];
  const online = () => onlineSection(writing, facts.courses);
  switch (answer.kind) {
    case 'classes':
      return {
        sections: [
          classesSection(writing, answer.listing),
          officeSection(writing, answer.listing),
          paragraph(t('classes.reminder')),
        ],
        choices: [],
      };
    case 'contact':
      return {
        sections: [
          paragraph(t('contact.intro', { place })),
          officeSection(writing, answer.listing),
          ...association,
        ],
        choices: nearbyChoices(writing, answer.nearby),
      };
    case 'unlisted': {
      const around = answer.listed.map((listing) => listing.place);
      const [first] = around;
      const partOf = first === undefined ? '' : t('unlisted.partOf', { place: names.both(first) });
      return {
        sections: [paragraph(t('unlisted.intro', { place })), ...association, online()],
        choices: [...placeChoices(writing, partOf, around), ...nearbyChoices(writing, answer.nearby)],
      };
    }
    case 'prefecture': {
      const listed = answer.listed.map((listing) => listing.place);
      const heading = t('prefecture.listed', { count: listed.length, prefecture: place });
      const none = listed.length > 0 ? [] : [paragraph(t('prefecture.none', { prefecture: place }))];
      return {
        sections: [...none, ...association, ...(listed.length > 0 ? [] : [online()])],
        choices: [...placeChoices(writing, heading, listed), ...nearbyChoices(writing, answer.nearby)],
      };
    }
  }
}

/** Writes one of several places in short: its links and whom to ask. */
function shortSection(writing: Writing, answer: PlaceAnswer): Section {
  const { t, names, format } = writing;
  const association = answer.association === undefined ? [] : associationLines(writing, answer.association);
  const place = names.both(answer.place);
  const lines = ((): readonly Line[] => {
    switch (answer.kind) {
      case 'classes':
        return [...classLines(writing, answer.listing), ...officeLines(writing, answer.listing)];
      case 'contact':
        return [{ text: t('contact.intro', { place }) }, ...officeLines(writing, answer.listing)];
      case 'unlisted':
        return [{ text: t('unlisted.intro', { place }) }, ...association];
      case 'prefecture': {
        const listed = answer.listed.map((listing) => names.both(listing.place));
        const text = listed.length > 0 ? format.list(listed) : t('prefecture.none', { prefecture: place });
        return [{ text }, ...association];
      }
    }
  })();
  return { heading: names.full(answer.place), lines, importance: 'answer' };
}

/** Writes several places, each in short. */
export function severalBody(writing: Writing, answers: readonly PlaceAnswer[]): Body {
  const { t, names, format } = writing;
  const places = answers.map(({ place }) => place);
  const reminder = answers.some(({ kind }) => kind === 'classes') ? [paragraph(t('classes.reminder'))] : [];
  return {
    title: t('several.title', { places: format.list(places.map(names.both)) }),
    sections: [...answers.map((answer) => shortSection(writing, answer)), ...reminder],
    choices: placeChoices(writing, t('action.choose'), places),
  };
}
