import { createMailbox, type Mailbox } from '../mailbox.ts';
import { type Manifest, readManifest } from './manifest.ts';

export const BOT_TOKEN = 'xoxb-1-the-bot';
export const APP_TOKEN = 'xapp-1-the-app';
export const SIGNING_SECRET = 'the-signing-secret';
export const BOT = {
  user_id: 'UBOT',
  bot_id: 'BBOT',
  user: 'nihongo-doko',
  team: 'Newcomers',
  team_id: 'T1',
};

/** What the bot sent somewhere: through a method or to a `response_url`. */
export interface Sent {
  readonly by: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How Slack answers a question about a person. */
export type Person = { readonly locale: string } | 'hangs' | 'fails';

export interface Limit {
  /** Seconds. */
  readonly retryAfter: number;
  times: number;
}

/** All that the fake knows and notices. */
export interface World {
  readonly manifest: Manifest;
  /** Messages and views, in the order in which they came. */
  readonly sent: Mailbox<Sent>;
  /** Questions: `auth.test`, `users.info`, `apps.connections.open`. */
  readonly asked: Sent[];
  /** Rules that the bot broke; every test ends with none. */
  readonly faults: string[];
  readonly people: Map<string, Person>;
  /** Methods that were answered with a limit or an error instead of their own answer, as they were called. */
  readonly refused: Mailbox<string>;
  /** What a method answers with instead of its own answer. */
  readonly limits: Map<string, Limit>;
  readonly errors: Map<string, string | number>;
  /** Trigger id to the time at which it expires. */
  readonly triggers: Map<string, number>;
  readonly views: Map<string, Record<string, unknown>>;
  readonly homes: Map<string, Record<string, unknown>>;
  /** `response_url` path to how often it has been used. */
  readonly responseUrls: Map<string, number>;
  /** A number that never came before. */
  next(): number;
}

export function createWorld(manifest: Partial<Manifest> = {}): World {
  let last = 0;
  return {
    manifest: { ...readManifest(), ...manifest },
    sent: createMailbox(),
    asked: [],
    faults: [],
    people: new Map(),
    refused: createMailbox(),
    limits: new Map(),
    errors: new Map(),
    triggers: new Map(),
    views: new Map(),
    homes: new Map(),
    responseUrls: new Map(),
    next: () => {
      last += 1;
      return last;
    },
  };
}

/** A new trigger id, good for one view within three seconds. */
export function trigger(world: World): string {
  const id = `trigger.${world.next()}`;
  world.triggers.set(id, Date.now() + 3000);
  return id;
}
