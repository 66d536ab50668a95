import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { createMailbox } from '../mailbox.ts';
import { guildObject, snowflake, type World } from './world.ts';

const packet = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1), d: z.int().nullable() }),
  z.object({
    op: z.literal(2),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      shard: z.tuple([z.int(), z.int()]),
      properties: z.object({ os: z.string() }),
    }),
  }),
  z.object({ op: z.literal(6), d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }) }),
]);

/** GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT are privileged: this application has none of them. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly log: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | undefined;
}

/** What the bot's side of the gateway did. */
export interface GatewayEvent {
  readonly name: 'identify' | 'resume' | 'close' | 'heartbeat';
  readonly shard: number;
  /** The close code that the bot gave. */
  readonly code?: number;
}

export interface GatewayOptions {
  readonly token: string;
  readonly world: World;
  readonly shards: number;
  /** Milliseconds. */
  readonly heartbeat: number;
  /** Close codes to answer IDENTIFY with. */
  readonly refuse?: number;
}

/** A gateway: hello, heartbeats, identify, resume with replay, close codes. */
export function createGateway(server: Server, options: GatewayOptions) {
  const { token, world, shards } = options;
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const events = createMailbox<GatewayEvent>();
  const behaviour = { acknowledge: true, heartbeat: options.heartbeat };

  const address = () => {
    const at = server.address();
    return `ws://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/gateway`;
  };

  function dispatchTo(session: Session, t: string, d: unknown): void {
    const entry = { s: session.log.length + 1, t, d };
    session.log.push(entry);
    session.socket?.send(JSON.stringify({ op: 0, ...entry }));
  }

  function begin(socket: WebSocket, shard: number): Session {
    const session: Session = { id: snowflake(), shard, log: [], socket };
    sessions.set(session.id, session);
    const guilds = world.guilds.filter(({ id }) => Number((BigInt(id) >> 22n) % BigInt(shards)) === shard);
    dispatchTo(session, 'READY', {
      v: 10,
      user: world.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address(),
      session_type: 'normal',
      shard: [shard, shards],
      application: { id: world.bot.id, flags: 0 },
    });
    for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', guildObject(guild, world.bot));
    return session;
  }

  function resume(socket: WebSocket, id: string, seq: number): Session | undefined {
    const session = sessions.get(id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return undefined;
    }
    session.socket = socket;
    for (const entry of session.log.filter(({ s }) => s > seq))
      socket.send(JSON.stringify({ op: 0, ...entry }));
    dispatchTo(session, 'RESUMED', {});
    return session;
  }

  sockets.on('connection', (socket) => {
    const current = () => [...sessions.values()].find((session) => session.socket === socket);
    let shard = -1;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: behaviour.heartbeat } }));
    socket.on('message', (raw) => {
      const received = packet.safeParse(JSON.parse(String(raw)));
      if (!received.success) return socket.close(4002, 'decode error');
      const { op, d } = received.data;
      if (op === 1) {
        if (behaviour.acknowledge) socket.send(JSON.stringify({ op: 11 }));
        return events.push({ name: 'heartbeat', shard });
      }
      if (current() !== undefined) return socket.close(4005, 'already authenticated');
      if (d.token !== token) return socket.close(4004, 'authentication failed');
      if (op === 2) {
        if (options.refuse !== undefined) return socket.close(options.refuse);
        if ((d.intents & PRIVILEGED) !== 0) return socket.close(4014, 'disallowed intents');
        if (d.shard[1] !== shards) return socket.close(4010, 'invalid shard');
        shard = begin(socket, d.shard[0]).shard;
        return events.push({ name: 'identify', shard });
      }
      shard = resume(socket, d.session_id, d.seq)?.shard ?? -1;
      return events.push({ name: 'resume', shard });
    });
    socket.on('close', (code) => {
      const session = current();
      if (session !== undefined) {
        session.socket = undefined;
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      }
      events.push({ name: 'close', shard, code });
    });
  });

  return {
    address,
    /** Waits for the next of such events; others that come before it are passed over. */
    async waitFor(name: GatewayEvent['name']): Promise<GatewayEvent> {
      for (;;) {
        const event = await events.next();
        if (event.name === name) return event;
      }
    },
    /** Sends an event to the shard of a guild; without a guild (direct messages) to the first. */
    dispatch(t: string, d: unknown, guild?: string): void {
      const shard = guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(shards));
      for (const session of sessions.values()) if (session.shard === shard) dispatchTo(session, t, d);
    },
    /** Op 7 on every connection. */
    askToReconnect(): void {
      for (const { socket } of sessions.values()) socket?.send(JSON.stringify({ op: 7, d: null }));
    },
    /** Op 9 on every connection, none of which is authenticated any more. */
    invalidate(resumable: boolean): void {
      for (const session of sessions.values()) {
        session.socket?.send(JSON.stringify({ op: 9, d: resumable }));
        session.socket = undefined;
      }
      if (!resumable) sessions.clear();
    },
    /** Ends every connection with a close code. */
    disconnect(code: number): void {
      for (const { socket } of sessions.values()) socket?.close(code);
    },
    /** Cuts every connection without a word. */
    cut(): void {
      for (const { socket } of sessions.values()) socket?.terminate();
    },
    /** Forgets all sessions, so that they cannot be resumed. */
    forgetSessions: () => sessions.clear(),
    behaviour,
    close: () => sockets.close(),
  };
}

export type Gateway = ReturnType<typeof createGateway>;
