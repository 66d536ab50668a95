import type { Card, Importance, Section } from '../card/card.ts';

/** A card that may have lost something; then it has to say so. */
export interface Draft {
  readonly card: Card;
  readonly shortened: boolean;
}

const LEAST_FIRST: readonly Importance[] = ['extra', 'help'];

const isLeast = (importance: Importance) => (section: Section) => section.importance === importance;

/** Takes the last line of the longest section; where all have one line left, the last section but one stays. */
function withoutOneLine(sections: readonly Section[]): readonly Section[] {
  const longest = Math.max(...sections.map(({ lines }) => lines.length));
  const at = sections.findLastIndex(({ lines }) => lines.length === longest);
  return longest > 1
    ? sections.map((section, index) =>
        index === at ? { ...section, lines: section.lines.slice(0, -1) } : section,
      )
    : sections.slice(0, -1);
}

/** The card whole, and then ever shorter, the least useful first. Only whole lines go, so no link is ever cut. */
export function* shorterAndShorter(card: Card): Generator<Draft, undefined> {
  yield { card, shortened: false };
  let { sections } = card;
  for (const importance of LEAST_FIRST) {
    for (let at = 0; at !== -1; ) {
      at = sections.findLastIndex(isLeast(importance));
      if (at === -1) break;
      sections = sections.toSpliced(at, 1);
      yield { card: { ...card, sections }, shortened: true };
    }
  }
  while (sections.length > 0) {
    sections = withoutOneLine(sections);
    yield { card: { ...card, sections }, shortened: true };
  }
  for (let { choices } = card; choices.length > 0; ) {
    choices = choices.slice(0, -1);
    yield { card: { ...card, sections, choices }, shortened: true };
  }
}
