import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Manifest } from './manifest.ts';
import { createPayloads, type Payloads } from './payloads.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { answerMethod, answerResponseUrl } from './web-api.ts';
import { APP_TOKEN, BOT_TOKEN, createWorld, SIGNING_SECRET, type World } from './world.ts';

/** A small Slack on 127.0.0.1: Web API, Socket Mode and `response_url`s. */
export interface FakeSlack {
  readonly world: World;
  readonly socket: SocketMode;
  readonly payloads: Payloads;
  readonly apiUrl: string;
  /** The bot's settings for either mode. */
  settings(mode: 'socket' | 'http'): Record<string, string>;
  close(): Promise<void>;
}

/** @param manifest what the app was granted instead of what the project's manifest asks for */
export async function startFakeSlack(manifest: Partial<Manifest> = {}): Promise<FakeSlack> {
  const world = createWorld(manifest);
  const socket = createSocketMode(world);
  const server = createServer(async (request, response) => {
    try {
      if (request.url?.startsWith('/api/')) {
        await answerMethod(world, request, response, () => socket.open(origin));
      } else if (request.url?.startsWith('/response/')) {
        await answerResponseUrl(world, request, response);
      } else {
        world.faults.push(`unknown route ${request.url}`);
        response.writeHead(404).end();
      }
    } catch (error) {
      world.faults.push(`the fake failed: ${error}`);
      response.writeHead(500).end();
    }
  });
  server.on('upgrade', socket.upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const common = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: `${origin}/api/` };
  return {
    world,
    socket,
    payloads: createPayloads(world, () => origin),
    apiUrl: common.SLACK_API_URL,
    settings: (mode) =>
      mode === 'socket'
        ? { ...common, SLACK_APP_TOKEN: APP_TOKEN }
        : { ...common, SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: '0' },
    async close() {
      for (const connection of socket.connections) connection.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
