import type { Card, ChoiceGroup, Letter, Line } from '../../card/card.ts';
import type { Style } from './style.ts';

/** How a reply is laid out: with numbers where a number can be typed to choose. */
export interface Layout {
  readonly style: Style;
  readonly numbered: boolean;
}

function writeLine({ text, link }: Line, style: Style): string {
  return link === undefined ? text : `• ${text}\n  ${style.link(link.url)}`;
}

function writeChoices(groups: readonly ChoiceGroup[], { style, numbered }: Layout): readonly string[] {
  let number = 0;
  return groups.map(({ heading, options }) => {
    const lines = options.map(({ label, note }) => {
      number += 1;
      const mark = numbered ? `${number}.` : '•';
      return `${mark} ${label}${note === undefined ? '' : ` (${note})`}`;
    });
    return [style.heading(heading), ...lines].join('\n');
  });
}

/** The whole reply as a person reads it in a terminal: every link in full, one blank line between the parts. */
export function renderCard(card: Card, layout: Layout): string {
  const { style } = layout;
  const sections = card.sections.map(({ heading, lines }) =>
    [
      ...(heading === undefined ? [] : [style.heading(heading)]),
      ...lines.map((line) => writeLine(line, style)),
    ].join('\n'),
  );
  return [
    style.title(card.title),
    ...sections,
    ...writeChoices(card.choices, layout),
    style.dim(card.sources.join('\n')),
  ].join('\n\n');
}

/** The message to send, and under it what it says in the reader's language. */
export function renderLetter(letter: Letter, style: Style): string {
  const { heading, to, email, japanese, meaning } = letter;
  const address = email === undefined ? to : `${to}\n${email}`;
  return [style.title(heading), address, japanese, style.heading(meaning.heading), meaning.text].join('\n\n');
}
