import { parseArgs } from 'node:util';
import type { Bot } from '../../bot.ts';
import type { Card } from '../../card/card.ts';
import { readLinesTogether } from './lines.ts';
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

/** Answers that are written at once. */
const MOST_AT_ONCE = 64;

/** Answers questions as JSON lines, as soon as they are known; those that arrive together, together. */
export async function askJson(
  bot: Bot,
  input: AsyncIterable<Uint8Array>,
  locale: { readonly locale?: string },
  write: (lines: Uint8Array) => void,
): Promise<void> {
  // The bot gives the same card again and again.
  const rests = new WeakMap<Card, Uint8Array>();
  const answer = (question: string): JsonLine => {
    const card = bot.reply({ text: question, audience: 'private', ...locale });
    const rest = rests.get(card) ?? restOfLine(card);
    rests.set(card, rest);
    return { question: `{"question":${JSON.stringify(question)},`, rest };
  };
  for await (const questions of readLinesTogether(input)) {
    for (let first = 0; first < questions.length; first += MOST_AT_ONCE) {
      write(bytesOf(questions.slice(first, first + MOST_AT_ONCE).map(answer)));
    }
  }
}

/** A line of the output, of which only the question is new each time. */
interface JsonLine {
  readonly question: string;
  readonly rest: Uint8Array;
}

/** UTF-8 bytes of one UTF-16 code unit at most. */
const MOST_BYTES = 3;

/** Some lines as UTF-8. */
function bytesOf(lines: readonly JsonLine[]): Uint8Array {
  const most = lines.reduce((sum, { question, rest }) => sum + MOST_BYTES * question.length + rest.length, 0);
  const bytes = Buffer.allocUnsafe(most);
  let length = 0;
  for (const { question, rest } of lines) {
    length += bytes.write(question, length);
    bytes.set(rest, length);
    length += rest.length;
  }
  return bytes.subarray(0, length);
}

/** All of a JSON line behind the question. */
function restOfLine(card: Card): Uint8Array {
  const { language, kind, places } = card;
  const answer = JSON.stringify({ language, kind, places, text: renderCard(card, LAYOUT) });
  return Buffer.from(`${answer.slice(1)}\n`);
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
