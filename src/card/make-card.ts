import type { Answer, Facts } from '../core/answer.ts';
import { formatReference, type Reference } from '../core/reference.ts';
import type { Words } from '../i18n.ts';
import type { Card } from './card.ts';
import { formatOf } from './format.ts';
import { writeLetter } from './letter.ts';
import { type Body, placeBody, severalBody } from './place-body.ts';
import type { PlaceNames } from './place-name.ts';
import { onlineSection, paragraph, placeChoices, type Writing } from './sections.ts';
import { shownBy, sourcesOf } from './sources.ts';

/** Who sees the reply: only the person who asked, or everybody around. */
export type Audience = 'private' | 'public';

function bodyOf(writing: Writing, answer: Answer, facts: Facts): Body {
  const { t, names } = writing;
  const online = () => onlineSection(writing, facts.courses);
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
        sections: [paragraph(t('unknown.intro')), online()],
        choices: placeChoices(writing, t('unknown.suggestions'), answer.suggestions),
      };
    case 'abroad':
      return { title: t('abroad.title'), sections: [paragraph(t('abroad.intro')), online()], choices: [] };
    case 'no-place':
      return { title: t('noPlace.title'), sections: [paragraph(t('noPlace.intro')), online()], choices: [] };
    case 'off-topic':
      return {
        title: t('offTopic.title'),
        sections: [paragraph(t('offTopic.intro'))],
        choices: placeChoices(writing, t('classes.heading'), answer.others),
      };
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
 * @param request.words the words of any language of the bot (BCP 47)
 * @param request.names how place names are written in the card's language
 */
export function makeCard(
  answer: Answer,
  reference: Reference,
  request: {
    language: string;
    audience: Audience;
    facts: Facts;
    names: PlaceNames;
    words: (language: string) => Words;
  },
): Card {
  const { language, audience, facts, names, words } = request;
  const t = words(language);
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
