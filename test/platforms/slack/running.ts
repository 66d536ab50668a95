import { afterAll, beforeAll, expect, vi } from 'vitest';
import { type BotProcess, startBot } from '../../bot-process.ts';
import type { Deliver } from '../../fakes/slack/delivery.ts';
import { createSender } from '../../fakes/slack/http-sender.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/server.ts';
import type { Sent } from '../../fakes/slack/world.ts';

// Real processes start in seconds where many run at once.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

export type Mode = 'socket' | 'http';
export const MODES: readonly Mode[] = ['socket', 'http'];

/** The real bot, connected to a small Slack of its own. */
export interface Running {
  readonly slack: FakeSlack;
  readonly bot: BotProcess;
  readonly port: number;
  readonly deliver: Deliver;
  /** The next thing that the bot sends. */
  sent(): Promise<Sent>;
  /** Stops the bot alone; how much has been sent that nobody has waited for. */
  stopBot(): Promise<{ readonly waiting: number }>;
  /** Stops both, and checks that no rule was broken and nothing was sent that nobody waited for. */
  stop(): Promise<void>;
}

/** The port that the bot says it listens on. */
export const portIn = (line: string): number => Number(/port (\d+)/.exec(line)?.[1] ?? 0);

export async function startRunning(mode: Mode, settings: Record<string, string> = {}): Promise<Running> {
  const slack = await startFakeSlack();
  const { world } = slack;
  const bot = startBot({ ...slack.settings(mode), ...settings });
  const port = portIn(await bot.line('slack: ready'));
  const sender = createSender(port);
  return {
    slack,
    bot,
    port,
    deliver: mode === 'socket' ? (delivery) => slack.socket.deliver(delivery) : sender.deliver,
    sent: () => world.sent.next(),
    async stopBot() {
      await bot.stop();
      return { waiting: world.sent.waiting.length };
    },
    async stop() {
      const code = await bot.stop();
      sender.close();
      await slack.close();
      expect(world.faults).toEqual([]);
      expect(world.sent.waiting).toEqual([]);
      expect(code).toBe(0);
    },
  };
}

/** One bot for all tests of a block. */
export function useRunning(mode: Mode): Running {
  let started: Running | undefined;
  const current = () => {
    if (started === undefined) throw new Error('the bot has not been started');
    return started;
  };
  beforeAll(async () => {
    started = await startRunning(mode);
  });
  afterAll(() => current().stop());
  return {
    get slack() {
      return current().slack;
    },
    get bot() {
      return current().bot;
    },
    get port() {
      return current().port;
    },
    deliver: (delivery) => current().deliver(delivery),
    sent: () => current().sent(),
    stopBot: () => current().stopBot(),
    stop: () => current().stop(),
  };
}
