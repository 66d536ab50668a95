import type { Bot } from '../../bot.ts';
import type { Card } from '../../card/card.ts';
import { renderCard, renderLetter } from './render.ts';
import type { Style } from './style.ts';

/**
 * A conversation in a terminal: remembers the last reply, so that a number or `letter` can follow it, and the language that it
 * changed to, which a bare name does not tell.
 */
export interface Conversation {
  /** The greeting with two examples in different languages. */
  open(): string;
  /** The reply to one line; undefined when the person says goodbye with `exit`. */
  say(line: string): string | undefined;
}

/** Starts a conversation; `locale` is the system's (BCP 47), where it has one. */
export function createConversation(bot: Bot, style: Style, locale: string | undefined): Conversation {
  let spoken = locale;
  const reply = (text: string) =>
    bot.reply({ text, audience: 'private', ...(spoken === undefined ? {} : { locale: spoken }) });
  const letterWords = new Set([
    'letter',
    ...bot.languages.map(({ code }) => bot.words(code)('terminal.letter')),
  ]);
  let last: Card = reply('');

  function render(card: Card): string {
    const t = bot.words(card.language);
    if (card.language !== last.language) spoken = card.language;
    last = card;
    const hints = [
      ...(card.choices.length > 0 ? [t('terminal.pick')] : []),
      ...(card.letter === undefined ? [] : [t('terminal.hint', { letter: t('terminal.letter') })]),
    ];
    return [renderCard(card, { style, numbered: true }), ...hints.map(style.dim)].join('\n\n');
  }

  function chosen(number: string): Card | undefined {
    const options = last.choices.flatMap((group) => group.options);
    const reference = options[Number(number) - 1]?.reference;
    return reference === undefined ? undefined : bot.show(reference, last.language);
  }

  function letter(): string {
    const t = bot.words(last.language);
    return last.letter === undefined ? t('terminal.noLetter') : renderLetter(last.letter, style);
  }

  return {
    open() {
      const t = bot.words(last.language);
      const examples = ['日本語教室 浜松市', 'Where can I learn Japanese in Oizumi?'];
      const lines = [
        t('terminal.examples'),
        ...examples.map((example) => `  ${example}`),
        t('terminal.exit'),
      ];
      return `${render(last)}\n\n${lines.join('\n')}`;
    },
    say(line) {
      const typed = line.trim().normalize('NFC').toLowerCase();
      if (typed === 'exit') return undefined;
      if (letterWords.has(typed)) return letter();
      const card = /^\d{1,2}$/.test(typed) ? chosen(typed) : undefined;
      return render(card ?? reply(line));
    },
  };
}
