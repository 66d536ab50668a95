import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Card, Choice, ChoiceGroup } from '../../card/card.ts';
import { withoutRepeats } from '../choices.ts';
import { type Action, formatAction } from './custom-id.ts';
import { cut, LIMITS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

/** A button that asks the bot for something. */
export const button = (
  action: Action,
  label: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  label: cut(label, LIMITS.buttonLabel),
  custom_id: formatAction(action),
});

interface Option {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** Menus of at most 25 options each. */
export function menus(
  options: readonly Option[],
  placeholder: string,
  action: (menu: number) => Action,
): readonly APIComponentInContainer[] {
  const count = Math.ceil(options.length / LIMITS.optionsInSelect);
  return Array.from({ length: count }, (_, index) => {
    const shown = options.slice(index * LIMITS.optionsInSelect, (index + 1) * LIMITS.optionsInSelect);
    const menu: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: formatAction(action(index)),
      placeholder: cut(placeholder, LIMITS.placeholder),
      options: shown.map(({ value, label, note }) => ({
        value,
        label: cut(label, LIMITS.optionLabel),
        ...(note === undefined ? {} : { description: cut(note, LIMITS.optionDescription) }),
      })),
    };
    return { type: ComponentType.ActionRow, components: [menu] };
  });
}

const listed = ({ label, note }: Choice) =>
  `- ${escapeMarkdown(note === undefined ? label : `${label} (${note})`)}`;

/** Buttons hide nothing but the notes; a menu hides its options, so they are named above it. */
function introduce({ heading, options }: ChoiceGroup, inMenu: boolean): APIComponentInContainer {
  const named =
    inMenu && options.length <= LIMITS.optionsInSelect ? options : options.filter(({ note }) => note);
  const content = [`### ${escapeMarkdown(heading)}`, ...named.map(listed)].join('\n');
  return { type: ComponentType.TextDisplay, content };
}

/** Other places one tap away: up to five as buttons, more in a menu. */
export function renderChoices(card: Card, placeholder: string): readonly APIComponentInContainer[] {
  const { language } = card;
  let menu = 0;
  return withoutRepeats(card.choices).flatMap((group) => {
    if (group.options.length > LIMITS.buttonsInRow) {
      const options = group.options.map((option) => ({ value: option.reference, ...option }));
      const rows = menus(options, placeholder, () => ({ name: 'choose', language, menu: menu++ }));
      return [introduce(group, true), ...rows];
    }
    const components = group.options.map(({ reference, label }) =>
      button({ name: 'show', language, reference }, label),
    );
    return [introduce(group, false), { type: ComponentType.ActionRow, components }];
  });
}
