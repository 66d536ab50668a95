import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Bot } from '../../bot.ts';
import type { Card, Importance, Letter, Line, Section } from '../../card/card.ts';
import { type Draft, shorterAndShorter } from '../shorten.ts';
import { button, menus, renderChoices } from './choices.ts';
import { cut, LIMITS } from './limits.ts';
import { codeBlock, escapeMarkdown, maskedLink } from './markdown.ts';
import { fits, measure } from './measure.ts';

/** Which sections' links are buttons; the others are links in the text, which take no component of their own. */
type Buttons = readonly Importance[];

const FEWER_AND_FEWER_BUTTONS: readonly Buttons[] = [['answer', 'help', 'extra'], ['answer'], []];

const separator: APIComponentInContainer = { type: ComponentType.Separator };
const text = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
const subtext = (lines: readonly string[]) =>
  text(lines.map((line) => `-# ${escapeMarkdown(line)}`).join('\n'));

function hasButton(line: Line): line is Required<Line> {
  return line.link !== undefined && /^https?:/.test(line.link.url) && line.link.url.length <= LIMITS.url;
}

const written = ({ text, link }: Line) =>
  link === undefined ? escapeMarkdown(text) : `- ${maskedLink(text, link.url)}`;

function withLinkButton(content: string, { label, url }: Required<Line>['link']): APIComponentInContainer {
  const accessory = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: cut(label, LIMITS.buttonLabel),
    url,
  } as const;
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

/** Lines follow each other in one text until one has a button, which stands beside that line alone. */
function renderSection(section: Section, buttons: Buttons): readonly APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let lines = section.heading === undefined ? [] : [`### ${escapeMarkdown(section.heading)}`];
  const flush = () => {
    if (lines.length > 0) components.push(text(lines.join('\n')));
    lines = [];
  };
  for (const line of section.lines) {
    if (buttons.includes(section.importance) && hasButton(line)) {
      flush();
      components.push(withLinkButton(escapeMarkdown(line.text), line.link));
    } else {
      lines.push(written(line));
    }
  }
  flush();
  return components;
}

/** What can be done with the reply: write a letter, share, read it in another language. */
function renderActions(card: Card, bot: Bot, shared: boolean): readonly APIComponentInContainer[] {
  const { actions, language, reference } = card;
  const buttons: APIButtonComponentWithCustomId[] = [];
  if (actions.letter !== undefined)
    buttons.push(button({ name: 'letter', language, reference }, actions.letter, ButtonStyle.Primary));
  if (actions.share !== undefined) {
    const label = shared ? bot.words(language)('action.shared') : actions.share;
    buttons.push({ ...button({ name: 'share', language, reference }, label), disabled: shared });
  }
  const options = bot.languages.map(({ code, name }) => ({ value: code, label: name }));
  // The globe is for readers of none of the words around it.
  const languages = menus(options, `🌐 ${actions.language}`, (menu) => ({
    name: 'language',
    menu,
    reference,
  }));
  const row: APIComponentInContainer = { type: ComponentType.ActionRow, components: buttons };
  return buttons.length > 0 ? [row, ...languages] : languages;
}

function layOut(
  { card, shortened }: Draft,
  buttons: Buttons,
  bot: Bot,
  shared: boolean,
): APIContainerComponent {
  const t = bot.words(card.language);
  const choices = renderChoices(card, t('action.choose'));
  const sources = subtext(shortened ? [t('error.shortened'), ...card.sources] : card.sources);
  return {
    type: ComponentType.Container,
    components: [
      text(`## ${escapeMarkdown(card.title)}`),
      ...card.sections.flatMap((section) => renderSection(section, buttons)),
      ...(choices.length > 0 ? [separator, ...choices] : []),
      separator,
      sources,
      ...renderActions(card, bot, shared),
    ],
  };
}

/**
 * A card as Discord shows it, within its limits: links become text before anything is left out, and what is left out is
 * the least useful.
 * @param shared the reply has been shared with everybody, and need not be again
 */
export function renderCard(card: Card, bot: Bot, shared = false): APIContainerComponent {
  let shortest: APIContainerComponent | undefined;
  for (const draft of shorterAndShorter(card)) {
    for (const buttons of FEWER_AND_FEWER_BUTTONS) {
      shortest = layOut(draft, buttons, bot, shared);
      if (fits(measure(shortest))) return shortest;
    }
  }
  return shortest ?? { type: ComponentType.Container, components: [] };
}

/** The letter to send, in a block that is easy to copy, and what it says. */
export function renderLetter(letter: Letter): APIContainerComponent {
  const { heading, to, email, japanese, meaning } = letter;
  const address = [to, ...(email === undefined ? [] : [email])].map(escapeMarkdown).join('\n');
  return {
    type: ComponentType.Container,
    components: [
      text(`## ${escapeMarkdown(heading)}`),
      text(address),
      text(codeBlock(japanese)),
      text(`### ${escapeMarkdown(meaning.heading)}\n${escapeMarkdown(meaning.text)}`),
    ],
  };
}

/** One sentence to somebody. */
export const renderNotice = (sentence: string): APITextDisplayComponent => text(escapeMarkdown(sentence));
