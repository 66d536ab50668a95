import type { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { SlackConfig } from '../../config.ts';
import { atMost, createInHand } from '../in-hand.ts';
import { type CreatePlatform, type Platform, PlatformError } from '../platform.ts';
import { addListeners, createApp } from './app.ts';
import { explainListen, explainRequest } from './explain.ts';
import { createHttpReceiver } from './http.ts';
import { identify } from './identity.ts';
import { inTurn, slackLocales } from './locale.ts';
import { receive } from './receive.ts';
import { connect, createSocketReceiver, stayConnected } from './socket.ts';
import { createTurns } from './turns.ts';

/** Milliseconds for leaving, and for what is in hand when the bot is told to stop: five seconds in all. */
const TO_LEAVE = 400;
const TO_FINISH = 4500;

/** The way that payloads come in, once it is open. */
interface Entrance {
  /** How the start is reported: `Socket Mode`. */
  readonly name: string;
  /** Lets nothing more in. */
  close(): Promise<void>;
}

async function openSocket(
  settings: SlackConfig & { readonly mode: 'socket' },
  receiver: SocketModeReceiver,
): Promise<Entrance> {
  const leaving = new AbortController();
  const first = await connect(receiver).catch((error: unknown) => {
    throw error === undefined
      ? new PlatformError(
          `Slack's Socket Mode closes the connection at once: is SLACK_API_URL (${settings.apiUrl}) right?`,
        )
      : explainRequest(error, settings, 'SLACK_APP_TOKEN');
  });
  void stayConnected(receiver, first, leaving.signal).then(() => {
    if (leaving.signal.aborted) return;
    // Slack wants no new attempt: with nothing else to do, the process ends by itself.
    console.error(
      'slack: Slack does not accept SLACK_APP_TOKEN any more, and the connection has ended for good',
    );
    process.exitCode = 1;
  });
  return {
    name: 'Socket Mode',
    async close() {
      leaving.abort();
      await receiver.client.disconnect();
    },
  };
}

async function openHttp(
  settings: SlackConfig & { readonly mode: 'http' },
  receiver: HTTPReceiver,
): Promise<Entrance> {
  const server = await receiver.start(settings.port).catch((error: unknown) => {
    throw explainListen(error, settings.port);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { name: `HTTP on port ${port ?? settings.port}`, close: () => receiver.stop() };
}

/** The bot in one Slack workspace, through Socket Mode or signed HTTP. */
export function createSlack(settings: SlackConfig): CreatePlatform {
  return (bot: Bot): Platform => {
    const inHand = createInHand();
    let entrance: Entrance | undefined;
    return {
      name: 'slack',
      async start() {
        const identity = await identify(settings);
        const turn = createTurns();
        const locales = inTurn(slackLocales(settings), turn);
        const set = (receiver: HTTPReceiver | SocketModeReceiver) => {
          const app = createApp(settings, receiver, identity);
          receive(app, bot, locales, inHand, turn);
          addListeners(app, bot, locales);
        };
        if (settings.mode === 'socket') {
          const receiver = createSocketReceiver(settings);
          set(receiver);
          entrance = await openSocket(settings, receiver);
        } else {
          const receiver = createHttpReceiver(settings);
          set(receiver);
          entrance = await openHttp(settings, receiver);
        }
        console.log(`slack: ready as ${identity.name} in ${identity.workspace}, ${entrance.name}`);
      },
      async stop() {
        const closed = entrance?.close() ?? Promise.resolve();
        await atMost(TO_FINISH, inHand.finish());
        await atMost(TO_LEAVE, closed);
      },
    };
  };
}
