import { parseArgs } from 'node:util';
import type { Bot } from '../../bot.ts';
import type { Card } from '../../card/card.ts';
import { readLines } from './lines.ts';
import { renderCard } from './render.ts';
import { PLAIN, type Style } from './style.ts';

const USAGE =
  'usage: npm run --silent ask -- [--locale TAG] "QUESTION", or: npm run --silent ask -- [--locale TAG] --json < QUESTIONS';

/** What the command line asks for; a string is the one line that says what is wrong with it. */
export interface AskOptions {
  readonly json: boolean;
  readonly locale?: string;
  readonly question: string;
}

const isLocale = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-')).length === 1;
  } catch {
    return false;
  }
};

/** Parses the arguments after the script's name. */
export function parseAsk(args: readonly string[]): AskOptions | { readonly mistake: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, locale: { type: 'string' } },
      allowPositionals: true,
    });
    const { json, locale } = values;
    if (locale !== undefined && !isLocale(locale))
      return { mistake: `--locale wants a tag such as pt-BR. ${USAGE}` };
    if (json && positionals.length > 0)
      return { mistake: `--json reads its questions from standard input. ${USAGE}` };
    if (!json && positionals.length === 0) return { mistake: `a question is missing. ${USAGE}` };
    return { json, question: positionals.join(' '), ...(locale === undefined ? {} : { locale }) };
  } catch (error) {
    if (error instanceof TypeError) return { mistake: `${error.message.split(/[.\n]/)[0]}. ${USAGE}` };
    throw error;
  }
}

const LAYOUT = { style: PLAIN, numbered: false };

/** Answers one question after another as JSON lines, each as soon as it is known. */
export async function askJson(
  bot: Bot,
  input: AsyncIterable<Uint8Array>,
  locale: { readonly locale?: string },
  write: (line: string) => void,
): Promise<void> {
  const answers = new WeakMap<Card, string>();
  for await (const question of readLines(input)) {
    const card = bot.reply({ text: question, audience: 'private', ...locale });
    const answer = answers.get(card) ?? answerAsJson(card);
    answers.set(card, answer);
    write(`{"question":${JSON.stringify(question)},${answer.slice(1)}\n`);
  }
}

/** All of a JSON line but the question: the bot gives the same card again and again. */
function answerAsJson(card: Card): string {
  const { language, kind, places } = card;
  return JSON.stringify({ language, kind, places, text: renderCard(card, LAYOUT) });
}

/** The reply to one question, as a person reads it. */
export function askOnce(bot: Bot, options: AskOptions, style: Style): string {
  const { question, locale } = options;
  const card = bot.reply({
    text: question,
    audience: 'private',
    ...(locale === undefined ? {} : { locale }),
  });
  return renderCard(card, { style, numbered: false });
}
