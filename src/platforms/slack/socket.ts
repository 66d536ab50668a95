import { setTimeout } from 'node:timers/promises';
import { SocketModeReceiver, webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { clientOptions } from './client-options.ts';
import { logger } from './logger.ts';
import { codeOf, logTrouble } from './trouble.ts';

/** Milliseconds for a connection to be greeted by Slack, and the longest pause between two attempts. */
const TO_CONNECT = 15_000;
const LONGEST_PAUSE = 30_000;

/** What no new attempt would mend. */
const FOR_GOOD = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'team_disabled',
  'not_allowed_token_type',
];

/**
 * A receiver for Socket Mode whose client connects once: connecting again is ours (`stayConnected`), because the
 * library waits five seconds before it does, and what fails then ends the process.
 */
export function createSocketReceiver(
  settings: SlackConfig & { readonly mode: 'socket' },
): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(settings) },
    processEventErrorHandler: async ({ error }) => {
      logTrouble(error, {});
      return false;
    },
  });
  surviveOddEnvelopes(receiver);
  return receiver;
}

/**
 * The client of socket-mode 3.1.0 reads `payload.event.type` of every event. `app_rate_limited` has no `event`, and the
 * rejection that nobody catches ends the process.
 */
function surviveOddEnvelopes({ client }: SocketModeReceiver): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  for (const read of readers) {
    client.on('ws_message', (...message) => {
      Promise.try(read, ...message).catch((error: unknown) => {
        if (error instanceof TypeError) console.error('slack: an envelope without an event was passed over');
        else logTrouble(error, {});
      });
    });
  }
}

/**
 * Connects, and waits for Slack's greeting.
 * @returns what is resolved when this connection has ended
 * @throws what `apps.connections.open` was answered, or undefined when the connection was lost before the greeting
 */
export async function connect({ client }: SocketModeReceiver): Promise<{ ended: Promise<void> }> {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  client.once('disconnected', resolve);
  const late = new AbortController();
  setTimeout(TO_CONNECT, undefined, { signal: late.signal, ref: false }).then(
    () => client.disconnect(),
    () => undefined,
  );
  try {
    await client.start();
    return { ended };
  } catch (error) {
    client.off('disconnected', resolve);
    throw error;
  } finally {
    late.abort();
  }
}

function pauseAfter(error: unknown, failures: number): number {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  const pause = Math.min(LONGEST_PAUSE, 250 * 2 ** failures);
  return pause * (0.5 + Math.random() / 2);
}

/**
 * Connects again each time the connection ends: at once, then ever later while it fails.
 * @returns when Slack refuses the app for good, or `leaving` has been aborted
 */
export async function stayConnected(
  receiver: SocketModeReceiver,
  first: { readonly ended: Promise<void> },
  leaving: AbortSignal,
): Promise<void> {
  let connection = first;
  let failures = 0;
  for (;;) {
    if (failures === 0) await connection.ended;
    if (leaving.aborted) return;
    try {
      connection = await connect(receiver);
      failures = 0;
    } catch (error) {
      if (leaving.aborted) return;
      if (error !== undefined) logTrouble(error, { connection: 'Socket Mode' });
      if (FOR_GOOD.includes(codeOf(error) ?? '')) return;
      failures += 1;
      await setTimeout(pauseAfter(error, failures), undefined, { signal: leaving }).catch(() => undefined);
    }
  }
}
