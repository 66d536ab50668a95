import type { Bot } from '../../src/bot.ts';
import type { Card } from '../../src/card/card.ts';
import type { ScoredQuestion } from './question-set.ts';

/** One question with the bot's reading of it. */
export interface Result {
  readonly question: ScoredQuestion;
  readonly language: string;
  readonly kind: Card['kind'];
  readonly places: readonly string[];
  readonly languageIsRight: boolean;
  readonly placesAreRight: boolean;
}

/** Kinds that ask about no place in Japan: the bot must stay silent about places. */
export const isSilent = ({ kind }: ScoredQuestion): boolean =>
  !['place', 'prefecture', 'many'].includes(kind);

/** Exactly the places wanted, in any order; an `ambiguous` answer is right when all its candidates are wanted. */
function arePlacesRight(wanted: readonly string[], found: readonly string[], kind: Card['kind']): boolean {
  if (kind === 'ambiguous') return found.every((code) => wanted.includes(code));
  return [...wanted].sort().join() === [...found].sort().join();
}

/** Asks the bot every question, as if without an app's locale. */
export function ask(bot: Bot, questions: readonly ScoredQuestion[]): readonly Result[] {
  return questions.map((question) => {
    const { language, kind, places } = bot.reply({ text: question.text, audience: 'private' });
    const right = arePlacesRight(question.places, places, kind);
    return {
      question,
      language,
      kind,
      places,
      languageIsRight: language === question.lang,
      placesAreRight: right,
    };
  });
}

/** The share of results that hold, from 0 to 1; 1 when there are none. */
export function share(results: readonly Result[], holds: (result: Result) => boolean): number {
  return results.length === 0 ? 1 : results.filter(holds).length / results.length;
}

/** The three figures that matter of a set. */
export function summarize(results: readonly Result[]): { language: number; places: number; silence: number } {
  const silent = results.filter(({ question }) => isSilent(question));
  const placed = results.filter(({ question }) => !isSilent(question));
  return {
    language: share(results, (result) => result.languageIsRight),
    places: share(placed, (result) => result.placesAreRight),
    silence: share(silent, (result) => result.places.length === 0),
  };
}
