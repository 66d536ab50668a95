import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { createMailbox, type Mailbox } from '../mailbox.ts';
import type { Delivered, Delivery } from './delivery.ts';
import type { World } from './world.ts';

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export interface SocketMode {
  /** A new address, good for one connection. */
  open(origin: string): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly connections: readonly WebSocket[];
  /** Each connection that is not greeted. */
  readonly ungreeted: Mailbox<WebSocket>;
  /** Each connection, once it is greeted. */
  readonly greeted: Mailbox<WebSocket>;
  /** Sends an envelope through the connections in turn, or a given one, and waits for its acknowledgement. */
  deliver(delivery: Delivery, through?: WebSocket): Promise<Delivered>;
  /** Whether connections are greeted: Slack may keep silent. */
  greets: boolean;
}

const KINDS = {
  event: 'events_api',
  command: 'slash_commands',
  interaction: 'interactive',
} as const;

export function createSocketMode(world: World): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const connections: WebSocket[] = [];
  const ungreeted = createMailbox<WebSocket>();
  const greeted = createMailbox<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let turn = 0;

  function onMessage(data: string): void {
    const { envelope_id, payload } = acknowledgement.parse(JSON.parse(data));
    const resolve = waiting.get(envelope_id);
    if (resolve === undefined) world.faults.push(`envelope ${envelope_id} acknowledged twice or never sent`);
    waiting.delete(envelope_id);
    resolve?.(payload);
  }

  function welcome(socket: WebSocket): void {
    connections.push(socket);
    socket.on('message', (data) => onMessage(String(data)));
    socket.on('close', () => connections.splice(connections.indexOf(socket), 1));
    if (!socketMode.greets) {
      ungreeted.push(socket);
      return;
    }
    const hello = { type: 'hello', num_connections: connections.length, connection_info: { app_id: 'A1' } };
    socket.send(JSON.stringify(hello), () => greeted.push(socket));
  }

  const socketMode: SocketMode = {
    greets: true,
    connections,
    ungreeted,
    greeted,
    open(origin) {
      const ticket = String(world.next());
      tickets.add(ticket);
      return `${origin.replace('http', 'ws')}/link?ticket=${ticket}&app_id=A1`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) world.faults.push('a connection without a ticket');
      server.handleUpgrade(request, socket, head, welcome);
    },
    async deliver({ kind, body, retry }, through) {
      const socket = through ?? connections[turn++ % connections.length] ?? (await greeted.next());
      const envelope_id = `envelope-${world.next()}`;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      waiting.set(envelope_id, resolve);
      const answers = body.type === 'view_submission' || body.type === 'block_suggestion';
      const retried = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
      const since = performance.now();
      const accepts_response_payload = answers || kind === 'command';
      socket.send(
        JSON.stringify({
          envelope_id,
          type: KINDS[kind],
          payload: body,
          accepts_response_payload,
          ...retried,
        }),
      );
      const payload = await promise;
      return { status: 200, payload, milliseconds: performance.now() - since };
    },
  };
  return socketMode;
}

/** Waits until a connection is closed. */
export const closed = (socket: WebSocket): Promise<unknown> =>
  socket.readyState === socket.CLOSED ? Promise.resolve() : once(socket, 'close');
