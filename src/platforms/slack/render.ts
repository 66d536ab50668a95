import type { types } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { Card, Importance, Letter, Line, Section } from '../../card/card.ts';
import { type Draft, shorterAndShorter } from '../shorten.ts';
import { formatAction } from './action-id.ts';
import { context, divider, header, section, sections } from './blocks.ts';
import { button, menu, renderChoices } from './choices.ts';
import { LIMITS } from './limits.ts';
import { fits } from './measure.ts';
import type { Rendered } from './message.ts';
import { bold, codeBlock, escapeText, escapeWithin, link, plainText, sentence } from './mrkdwn.ts';

/** Which sections' links are buttons; the others are links in the text, which take no block of their own. */
type Buttons = readonly Importance[];

const FEWER_AND_FEWER_BUTTONS: readonly Buttons[] = [['answer', 'help', 'extra'], ['answer'], []];

function hasButton(line: Line): line is Required<Line> {
  return line.link !== undefined && /^https?:/.test(line.link.url) && line.link.url.length <= LIMITS.url;
}

const written = ({ text, link: page }: Line) =>
  page === undefined ? sentence(text) : `• ${link(text, page.url)}`;

function withLinkButton({ text, link: page }: Required<Line>): types.SectionBlock {
  const accessory: types.Button = {
    type: 'button',
    text: plainText(page.label, LIMITS.buttonLabel),
    url: page.url,
    action_id: formatAction({ name: 'open' }),
    // Many buttons say only "Open": who hears them instead of seeing them is told what.
    accessibility_label: escapeWithin(`${page.label}: ${text}`, LIMITS.accessibilityLabel),
  };
  return { ...section(sentence(text)), accessory };
}

/** Lines follow each other in one text until one has a button, which stands beside that line alone. */
function renderSection(
  { heading, lines, importance }: Section,
  buttons: Buttons,
): readonly types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let waiting = heading === undefined ? [] : [bold(heading)];
  const flush = () => {
    blocks.push(...sections(waiting));
    waiting = [];
  };
  for (const line of lines) {
    if (buttons.includes(importance) && hasButton(line)) {
      flush();
      blocks.push(withLinkButton(line));
    } else {
      waiting.push(written(line));
    }
  }
  flush();
  return blocks;
}

/** The menu of all languages. The globe is for readers of none of the words around it. */
export const languageMenu = (bot: Bot, label: string, reference: string): types.StaticSelect =>
  menu(
    bot.languages.map(({ code, name }) => ({ value: code, label: name })),
    `🌐 ${label}`,
    { name: 'language', reference },
  );

/** What can be done with the reply: write a letter, share, read it in another language. */
function renderActions(card: Card, bot: Bot, shared: boolean): readonly types.KnownBlock[] {
  const { actions, language, reference } = card;
  const { letter, share } = actions;
  const elements = [
    ...(letter === undefined ? [] : [button({ name: 'letter', language, reference }, letter, 'primary')]),
    ...(share === undefined || shared ? [] : [button({ name: 'share', language, reference }, share)]),
    languageMenu(bot, actions.language, reference),
  ];
  // Slack has no button that can be switched off.
  const notice = share !== undefined && shared ? [context([bot.words(language)('action.shared')])] : [];
  return [...notice, { type: 'actions', elements }];
}

/** The words alone, every address in full: what a notification begins with and a screen reader reads. */
function spoken({ title, sections: parts, choices, sources }: Card): string {
  const lines = parts.flatMap(({ heading, lines }) => [
    ...(heading === undefined ? [] : [heading]),
    ...lines.map(({ text, link }) => (link === undefined ? text : `${text} ${link.url}`)),
  ]);
  const offered = choices.flatMap(({ heading, options }) => [heading, ...options.map(({ label }) => label)]);
  return escapeWithin([title, ...lines, ...offered, ...sources].join('\n'), LIMITS.fallback);
}

function layOut({ card, shortened }: Draft, buttons: Buttons, bot: Bot, shared: boolean): types.KnownBlock[] {
  const t = bot.words(card.language);
  const choices = renderChoices(card, t('action.choose'));
  const small = shortened ? [t('error.shortened'), ...card.sources] : card.sources;
  return [
    header(card.title),
    ...card.sections.flatMap((part) => renderSection(part, buttons)),
    ...(choices.length > 0 ? [divider, ...choices] : []),
    ...(small.length > 0 ? [context(small)] : []),
    ...renderActions(card, bot, shared),
  ];
}

/**
 * A card as Slack shows it, within its limits: links become text before anything is left out, and what is left out is
 * the least useful.
 * @param shared the reply has been shared with everybody, and need not be again
 */
export function renderCard(card: Card, bot: Bot, shared = false): Rendered {
  let blocks: types.KnownBlock[] = [];
  for (const draft of shorterAndShorter(card)) {
    for (const buttons of FEWER_AND_FEWER_BUTTONS) {
      blocks = layOut(draft, buttons, bot, shared);
      if (fits(blocks)) return { text: spoken(draft.card), blocks };
    }
  }
  return { text: spoken({ ...card, sections: [] }), blocks };
}

/** The letter to send, in a block that is easy to copy, and what it says. */
export function renderLetter({ heading, to, email, japanese, meaning }: Letter): Rendered {
  const address = [to, ...(email === undefined ? [] : [email])].map(sentence).join('\n');
  return {
    text: escapeWithin([heading, to, email ?? '', japanese].join('\n'), LIMITS.fallback),
    blocks: [
      header(heading),
      section(address),
      section(codeBlock(japanese)),
      section(`${bold(meaning.heading)}\n${escapeText(meaning.text)}`),
    ],
  };
}

/** One sentence to somebody. */
export const renderNotice = (words: string): Rendered => ({
  text: escapeText(words),
  blocks: [section(escapeText(words))],
});
