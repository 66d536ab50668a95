import type { Answer, Facts, PlaceAnswer } from '../core/answer.ts';
import { coursesFor } from '../core/online.ts';
import { formatReference, type Reference } from '../core/reference.ts';
import type { Words } from '../i18n.ts';
import type { Card, ChoiceGroup, Line, Section } from './card.ts';
import { formatOf } from './format.ts';
import { writeLetter } from './letter.ts';
import { createPlaceNames } from './place-name.ts';
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

/** Who sees the reply: only the person who asked, or everybody around. */
export type Audience = 'private' | 'public';

interface Body {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly choices: readonly ChoiceGroup[];
}

/** What about an answer decides which sources its card must name. */
interface Shown {
  readonly places: readonly PlaceAnswer[];
  readonly online: boolean;
}

/** Writes one place in full. */
function placeBody(writing: Writing, answer: PlaceAnswer, facts: Facts): Omit<Body, 'title'> {
  const { t, names } = writing;
  const place = names.both(answer.place);
  const association =
    answer.association === undefined ? [] : [associationSection(writing, answer.association)];
  const online = onlineSection(writing, facts.courses);
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
        sections: [paragraph(t('unlisted.intro', { place })), ...association, online],
        choices: [...placeChoices(writing, partOf, around), ...nearbyChoices(writing, answer.nearby)],
      };
    }
    case 'prefecture': {
      const listed = answer.listed.map((listing) => listing.place);
      const heading = t('prefecture.listed', { count: listed.length, prefecture: place });
      const none = listed.length > 0 ? [] : [paragraph(t('prefecture.none', { prefecture: place }))];
      return {
        sections: [...none, ...association, ...(listed.length > 0 ? [] : [online])],
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

function severalBody(writing: Writing, answers: readonly PlaceAnswer[]): Body {
  const { t, names, format } = writing;
  const places = answers.map(({ place }) => place);
  const reminder = answers.some(({ kind }) => kind === 'classes') ? [paragraph(t('classes.reminder'))] : [];
  return {
    title: t('several.title', { places: format.list(places.map(names.both)) }),
    sections: [...answers.map((answer) => shortSection(writing, answer)), ...reminder],
    choices: placeChoices(writing, t('action.choose'), places),
  };
}

function bodyOf(writing: Writing, answer: Answer, facts: Facts): Body {
  const { t, names } = writing;
  const online = onlineSection(writing, facts.courses);
  switch (answer.kind) {
    case 'several':
      return severalBody(writing, answer.answers);
    case 'ambiguous': {
      const count = answer.candidates.length;
      const choices = placeChoices(writing, t('ambiguous.intro', { count }), answer.candidates);
      return { title: t('ambiguous.title'), sections: [], choices };
    }
    case 'unknown':
      return {
        title: t('unknown.title'),
        sections: [paragraph(t('unknown.intro')), online],
        choices: placeChoices(writing, t('unknown.suggestions'), answer.suggestions),
      };
    case 'abroad':
      return { title: t('abroad.title'), sections: [paragraph(t('abroad.intro')), online], choices: [] };
    case 'no-place':
      return { title: t('noPlace.title'), sections: [paragraph(t('noPlace.intro')), online], choices: [] };
    case 'off-topic':
      return { title: t('offTopic.title'), sections: [paragraph(t('offTopic.intro'))], choices: [] };
    case 'greeting': {
      const listed = answer.listed.map((listing) => listing.place);
      const choices = placeChoices(writing, t('greeting.listed'), listed);
      return { title: t('greeting.title'), sections: [paragraph(t('greeting.what'))], choices };
    }
    default: {
      const { sections, choices } = placeBody(writing, answer, facts);
      const others = placeChoices(writing, t('others.heading'), answer.others);
      return { title: names.full(answer.place), sections, choices: [...others, ...choices] };
    }
  }
}

function shownBy(answer: Answer): Shown {
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

function sourcesOf({ t, format, language }: Writing, answer: Answer, facts: Facts): readonly string[] {
  const { places, online } = shownBy(answer);
  const sources = [t('sources.table', { date: format.date(facts.tableAsOf) })];
  const checked = places.filter(({ kind }) => kind !== 'classes').map(({ association }) => association?.asOf);
  const association = checked.filter((date) => date !== undefined).sort()[0];
  if (association !== undefined) sources.push(t('sources.association', { date: format.date(association) }));
  if (online) {
    const list = coursesFor(facts.courses, language).map(
      ({ name, asOf }) => `${name} (${format.date(asOf)})`,
    );
    sources.push(t('sources.online', { list: format.list(list) }));
  }
  const [place] = answer.kind === 'several' ? [] : places;
  if (place !== undefined && 'nearby' in place && place.nearby.length > 0)
    sources.push(t('sources.distance'));
  return sources;
}

function codesOf(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'several':
      return answer.answers.map(({ place }) => place.code);
    case 'ambiguous':
      return answer.candidates.map(({ code }) => code);
    case 'unknown':
    case 'abroad':
    case 'no-place':
    case 'greeting':
    case 'off-topic':
      return [];
    default:
      return [answer.place.code];
  }
}

/**
 * Gives an answer its words.
 * @param reference what the answer was made from; it goes into the card so that the card can be made again
 * @param words the words of any language of the bot (BCP 47)
 */
export function makeCard(
  answer: Answer,
  reference: Reference,
  request: { language: string; audience: Audience; facts: Facts; words: (language: string) => Words },
): Card {
  const { language, audience, facts, words } = request;
  const t = words(language);
  const names = createPlaceNames(t, facts.gazetteer);
  const format = formatOf(language, t('language.dateStyle'));
  const writing = { language, t, names, format };
  // Of several places the first one's office: each letter is about one place, and the others are one tap away.
  const [first] = shownBy(answer).places;
  const letter = first === undefined ? undefined : writeLetter(first, t, names, words('ja'));
  return {
    kind: answer.kind,
    language,
    places: codesOf(answer),
    reference: formatReference(reference),
    ...bodyOf(writing, answer, facts),
    ...(letter === undefined ? {} : { letter }),
    sources: sourcesOf(writing, answer, facts),
    actions: {
      language: t('action.language'),
      ...(letter === undefined ? {} : { letter: t('action.letter') }),
      ...(audience === 'private' ? { share: t('action.share') } : {}),
    },
  };
}
