import type { PlaceAnswer } from '../core/answer.ts';
import type { Words } from '../i18n.ts';
import type { Letter } from './card.ts';
import type { PlaceNames } from './place-name.ts';

/** The ja locale writes readings in brackets after kanji; an office does not need them. */
const withoutReadings = (text: string) => text.replace(/（[ぁ-ゖー]+）/gu, '');

interface Addressee {
  readonly to: string;
  readonly email?: string;
}

/** Who would get a letter about a place: the department of a listed place, else the international association. */
function addressee(answer: PlaceAnswer): Addressee | undefined {
  if (answer.kind === 'classes' || answer.kind === 'contact') {
    return { to: answer.listing.department, email: answer.listing.email };
  }
  return answer.association === undefined ? undefined : { to: answer.association.japanese };
}

/**
 * A ready message in Japanese that asks what differs from class to class, with its meaning in the reader's language.
 * Undefined when the answer names nobody to send it to.
 * @param japanese the words of the ja locale, from which the message itself is taken
 */
export function writeLetter(
  answer: PlaceAnswer,
  t: Words,
  names: PlaceNames,
  japanese: Words,
): Letter | undefined {
  const found = addressee(answer);
  if (found === undefined) return undefined;
  return {
    heading: t('letter.heading'),
    to: t('letter.to', { name: found.to }),
    ...(found.email === undefined ? {} : { email: found.email }),
    japanese: withoutReadings(japanese('letter.body', { place: answer.place.kanji })),
    meaning: { heading: t('letter.meaning'), text: t('letter.body', { place: names.both(answer.place) }) },
  };
}
