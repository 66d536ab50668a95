import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackConfig } from '../../config.ts';
import { atMost } from '../in-hand.ts';
import { clientOptions } from './client-options.ts';
import type { Turn } from './turns.ts';

/** The locales of people, as they set them in Slack. */
export interface Locales {
  /** BCP 47 (`pt-BR`); undefined when Slack does not say within 500 ms. */
  of(user: string | undefined): Promise<string | undefined>;
}

/** Milliseconds that an answer waits for the locale, and that a request may go on to serve the next answer. */
const PATIENCE = 500;
const TIMEOUT = 3000;

/** A locale is kept for six hours, a failure for a minute, so that Slack's troubles cost few answers half a second. */
const KEPT = 6 * 60 * 60 * 1000;
const FAILURE_KEPT = 60_000;
const MOST = 2000;

const userInfo = z.object({ user: z.object({ locale: z.string().optional() }) });

interface Known {
  readonly locale: Promise<string | undefined>;
  until: number;
}

/** @param ask asks Slack for a person's locale; may fail, and may take its time */
export function createLocales(
  ask: (user: string) => Promise<string | undefined>,
  { patience = PATIENCE, most = MOST, now = Date.now } = {},
): Locales {
  /** The longest unused first. */
  const known = new Map<string, Known>();

  function look(user: string): Known {
    const found: Known = {
      locale: ask(user).catch(() => {
        found.until = now() + FAILURE_KEPT;
        return undefined;
      }),
      until: now() + KEPT,
    };
    return found;
  }

  function remember(user: string): Known {
    const before = known.get(user);
    const current = before !== undefined && now() < before.until ? before : look(user);
    known.delete(user);
    known.set(user, current);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return current;
  }

  return {
    async of(user) {
      if (user === undefined) return undefined;
      let locale: string | undefined;
      const asked = remember(user).locale.then((found) => {
        locale = found;
      });
      await atMost(patience, asked);
      return locale;
    },
  };
}

/** Asks `users.info` (scope `users:read`), with a client of its own: one that hangs holds up no message. */
export function slackLocales(settings: SlackConfig): Locales {
  const client = new webApi.WebClient(settings.botToken, clientOptions(settings, TIMEOUT));
  return createLocales(async (user) => {
    const info = await client.users.info({ user, include_locale: true });
    return userInfo.parse(info).user.locale;
  });
}

/** With the locale an answer is worked out: many that arrive together come one after the other. */
export const inTurn = (locales: Locales, turn: Turn): Locales => ({
  async of(user) {
    const locale = await locales.of(user);
    await turn();
    return locale;
  },
});
