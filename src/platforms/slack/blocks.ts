import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';
import { escapeWithin, mrkdwn, plainText } from './mrkdwn.ts';

export const divider: types.DividerBlock = { type: 'divider' };

export const header = (title: string): types.HeaderBlock => ({
  type: 'header',
  text: plainText(title, LIMITS.header),
});

/** @param text escaped, at most 3,000 characters */
export const section = (text: string): types.SectionBlock => ({ type: 'section', text: mrkdwn(text) });

/** Small print. */
export const context = (sentences: readonly string[]): types.ContextBlock => ({
  type: 'context',
  elements: [mrkdwn(escapeWithin(sentences.join('\n'), LIMITS.sectionText))],
});

/**
 * Lines below each other, in as many sections as their length needs; a line is never parted.
 * @param lines escaped, each within the limit of a line
 */
export function sections(lines: readonly string[]): readonly types.SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const longer = `${texts.at(-1)}\n${line}`;
    if (texts.length > 0 && longer.length <= LIMITS.sectionText) texts[texts.length - 1] = longer;
    else texts.push(line);
  }
  return texts.map(section);
}
