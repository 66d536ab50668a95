import { type Logger, LogLevel } from '@slack/bolt';

/**
 * Takes out of the libraries' sentences what no log may carry: tokens, tickets in addresses, and whatever stands in
 * quotation marks (a parser's complaint repeats what it could not read).
 */
export const redact = (sentence: string): string =>
  sentence
    .replace(/\b(?:xox[a-z]|xapp)-[\w-]+/g, '(token)')
    .replace(/(\w+:\/\/[^\s?]+)\?\S*/g, '$1')
    .replace(/".*"/gs, '"…"')
    .replace(/'.*?'/gs, "'…'");

/** What the errors say that we log, or explain at the start, anyway. */
const SAID_ELSEWHERE = /^(?:http request failed|Failed to retrieve a new WSS URL)/;

function write(parts: readonly unknown[]): void {
  const words = parts.filter((part) => typeof part === 'string').join(' ');
  if (words !== '' && !SAID_ELSEWHERE.test(words)) console.error(`slack: ${redact(words)}`);
}

/** What Bolt and its clients have to say: warnings and errors, without the objects that may hold people's words. */
export const logger: Logger = {
  debug() {},
  info() {},
  warn: (...parts) => write(parts),
  error: (...parts) => write(parts),
  setLevel() {},
  getLevel: () => LogLevel.WARN,
  setName() {},
};
