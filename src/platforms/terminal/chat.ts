import { createInterface } from 'node:readline/promises';
import type { Bot } from '../../bot.ts';
import type { Platform } from '../platform.ts';
import { createConversation } from './conversation.ts';
import { readLines } from './lines.ts';
import { styleFor } from './style.ts';

/** The streams of a chat: a terminal, or pipes that are answered line by line. */
export interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** A chat in the terminal; `finished` resolves when the person ends it (`exit`, Ctrl-D, the end of the input). */
export function createChat(
  bot: Bot,
  { input, output }: Streams,
  locale: string | undefined,
): Platform & { readonly finished: Promise<void> } {
  const stopping = new AbortController();
  const { promise: finished, resolve, reject } = Promise.withResolvers<void>();

  async function* typedLines(): AsyncGenerator<string> {
    const { signal } = stopping;
    const terminal = createInterface({ input, output, prompt: '> ', signal });
    let isOpen = true;
    terminal.on('SIGINT', () => terminal.close());
    terminal.on('close', () => {
      isOpen = false;
    });
    try {
      terminal.prompt();
      for await (const line of terminal) {
        yield line;
        if (isOpen) terminal.prompt();
      }
    } finally {
      // Whoever stops reading here (`exit`) leaves the terminal's input open, and the process would wait for it.
      if (isOpen) terminal.close();
    }
  }

  async function talk(): Promise<void> {
    const conversation = createConversation(bot, styleFor(output), locale);
    output.write(`${conversation.open()}\n\n`);
    for await (const line of input.isTTY ? typedLines() : readLines(input)) {
      const reply = conversation.say(line);
      if (reply === undefined || stopping.signal.aborted) break;
      output.write(`\n${reply}\n\n`);
    }
  }

  return {
    name: 'terminal',
    finished,
    async start() {
      talk().then(resolve, reject);
    },
    async stop() {
      stopping.abort();
      input.destroy();
      resolve();
    },
  };
}
