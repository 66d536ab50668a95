import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const E_MAIL = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Writes text so that Slack shows it as it is: no mention, link or channel comes of it. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);

/**
 * Escapes, and cuts what is then longer than a number of UTF-16 units, between what a reader sees as characters, with an
 * ellipsis for the rest.
 */
export function escapeWithin(text: string, length: number): string {
  const whole = escapeText(text);
  if (whole.length <= length) return whole;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const escaped = escapeText(segment);
    if (kept.length + escaped.length > length - 1) break;
    kept += escaped;
  }
  return `${kept}…`;
}

/** A label of at most `length` UTF-16 units. */
export const plainText = (text: string, length: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: escapeWithin(text, length),
  emoji: false,
});

/** Text that is already escaped; Slack shall not look for addresses, channels or names in it by itself. */
export const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** What would end a link early is percent-encoded. */
const address = (url: string) =>
  escapeText(url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C'));

/** A link with words of its own; the words alone when the address is longer than a line. */
export function link(text: string, url: string): string {
  const words = escapeWithin(text, LIMITS.line).replaceAll('|', '¦');
  const target = address(url);
  return target.length > LIMITS.line ? words : `<${target}|${words}>`;
}

/** A line of text; e-mail addresses in it can be clicked. */
export function sentence(text: string): string {
  const parts = text.split(E_MAIL);
  const whole = parts.map((part, index) =>
    index % 2 === 1 ? link(part, `mailto:${part}`) : escapeText(part),
  );
  return whole.join('').length <= LIMITS.line ? whole.join('') : escapeWithin(text, LIMITS.line);
}

export const bold = (text: string): string => `*${escapeWithin(text, LIMITS.line).replaceAll('*', '∗')}*`;

/** A block that is easy to copy. What would end it early is parted by a zero-width space. */
export const codeBlock = (text: string): string =>
  `\`\`\`\n${escapeText(text).replaceAll('```', '`\u200b``')}\n\`\`\``;
