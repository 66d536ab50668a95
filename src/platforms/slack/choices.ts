import type { types } from '@slack/bolt';
import type { Card, Choice, ChoiceGroup } from '../../card/card.ts';
import { withoutRepeats } from '../choices.ts';
import { type Action, formatAction } from './action-id.ts';
import { sections } from './blocks.ts';
import { BUTTONS_IN_ROW, LIMITS } from './limits.ts';
import { bold, escapeWithin, plainText } from './mrkdwn.ts';

/** A button that asks the bot for something. */
export const button = (action: Action, label: string, style?: 'primary'): types.Button => ({
  type: 'button',
  text: plainText(label, LIMITS.buttonLabel),
  action_id: formatAction(action),
  ...(style === undefined ? {} : { style }),
});

interface Option {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

const renderOption = ({ value, label, note }: Option): types.PlainTextOption => ({
  text: plainText(label, LIMITS.optionLabel),
  value,
  ...(note === undefined ? {} : { description: plainText(note, LIMITS.optionDescription) }),
});

/** A menu of at most 100 options. */
export const menu = (
  options: readonly Option[],
  placeholder: string,
  action: Action,
): types.StaticSelect => ({
  type: 'static_select',
  action_id: formatAction(action),
  placeholder: plainText(placeholder, LIMITS.placeholder),
  options: options.slice(0, LIMITS.optionsInSelect).map(renderOption),
});

/** Options under the headings that they belong to, in the order of their first appearance. */
export function groupOptions(
  options: readonly (Option & { readonly heading: string })[],
): { label: types.PlainTextElement; options: types.PlainTextOption[] }[] {
  const groups = Map.groupBy(options.slice(0, LIMITS.optionsInSelect), ({ heading }) => heading);
  return [...groups].map(([heading, members]) => ({
    label: plainText(heading, LIMITS.groupLabel),
    options: members.map(renderOption),
  }));
}

const listed = ({ label, note }: Choice) =>
  `• ${escapeWithin(note === undefined ? label : `${label} (${note})`, LIMITS.line)}`;

/** Buttons hide nothing but the notes; a menu hides its options, so they are named above it. */
function introduce({ heading, options }: ChoiceGroup, inMenu: boolean): readonly types.SectionBlock[] {
  const named = inMenu ? options.slice(0, BUTTONS_IN_ROW * 5) : options.filter(({ note }) => note);
  return sections([bold(heading), ...named.map(listed)]);
}

/** Other places one tap away: up to five as buttons, more in a menu. */
export function renderChoices(card: Card, placeholder: string): readonly types.KnownBlock[] {
  const { language } = card;
  return withoutRepeats(card.choices).flatMap((group) => {
    const inMenu = group.options.length > BUTTONS_IN_ROW;
    const options = group.options.map((option) => ({ value: option.reference, ...option }));
    const elements = inMenu
      ? [menu(options, placeholder, { name: 'choose', language })]
      : group.options.map(({ reference, label }) => button({ name: 'show', language, reference }, label));
    return [...introduce(group, inMenu), { type: 'actions', elements } as const];
  });
}
