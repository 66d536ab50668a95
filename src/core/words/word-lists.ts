import type { Vocabulary } from '../language/vocabulary.ts';
import { Sense } from './senses.ts';

/** The lists of a vocabulary with what each says about its words. */
export function* listsOf({
  place,
  kinds,
  person,
  ...vocabulary
}: Vocabulary): Generator<[readonly string[], number]> {
  yield [vocabulary.words, Sense.word];
  yield [vocabulary.latin ?? [], Sense.word];
  yield [vocabulary.learn, Sense.learn];
  yield [vocabulary.greeting, Sense.greeting];
  yield [vocabulary.other, Sense.other];
  yield [vocabulary.work, Sense.work];
  yield [vocabulary.abroad, Sense.abroad];
  yield [kinds.prefecture, Sense.prefecture];
  yield [kinds.city, Sense.city];
  yield [kinds.town, Sense.town];
  yield [kinds.village, Sense.village];
  yield [kinds.ward, Sense.ward];
  yield [kinds.district, Sense.district];
  yield [place.in, Sense.in];
  yield [place.from, Sense.from];
  yield [place.to, Sense.to];
  yield [place.not, Sense.not];
  yield [place.join, Sense.join];
  yield [place.elsewhere, Sense.elsewhere];
  yield [place.past, Sense.word | Sense.past];
  yield [place.now, Sense.word | Sense.now];
  yield [place.home, Sense.word | Sense.home];
  yield [person.before, Sense.personBefore];
  yield [person.after, Sense.personAfter];
  yield [vocabulary.notPlaces, Sense.notPlace];
}
