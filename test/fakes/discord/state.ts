import { createMailbox, type Mailbox } from '../mailbox.ts';
import type { Choice, Command } from './commands.ts';
import type { MessageBody } from './message.ts';
import type { Channel, User, World } from './world.ts';

/** A message that the bot wrote. */
export interface Sent {
  readonly id: string;
  readonly channel: string;
  body: MessageBody;
  /** Ids of the people (or `everyone`) whom it pings. */
  readonly pings: readonly string[];
}

/** What an interaction was answered with. */
export interface Callback {
  /** 4 a message, 5 deferred, 6 deferred update, 7 update, 8 choices. */
  readonly type: number;
  readonly message?: Sent;
  readonly choices?: readonly Choice[];
  /** Milliseconds from sending to answering. */
  readonly after: number;
}

/** One interaction, from the moment that it is sent. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete. */
  readonly type: number;
  readonly channel: string;
  readonly sentAt: number;
  /** Its token counts as dead: 3 s are over. */
  readonly expired: boolean;
  /** The message whose button was pressed. */
  readonly origin?: Sent;
  answered: boolean;
  readonly answer: PromiseWithResolvers<Callback>;
  readonly followUps: Mailbox<Sent>;
}

/** A response that the next matching request gets instead of its own. */
export interface Fault {
  readonly path: RegExp;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  times: number;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** All that this Discord remembers. */
export function createState(world: World, token: string) {
  const mailboxes = new Map<string, Mailbox<Sent>>();
  return {
    world,
    token,
    /** What the real one would have refused, and requests that it would not have known. */
    problems: [] as string[],
    requests: [] as Seen[],
    faults: [] as Fault[],
    commands: [] as readonly (Command & { readonly id: string })[],
    exchanges: new Map<string, Exchange>(),
    /** Direct messages by their channel. */
    direct: new Map<string, { readonly channel: Channel; readonly user: User }>(),
    /** People who take no direct messages. */
    deaf: new Set<string>(),
    /** Authors of the messages that people wrote, to know whom a reply pings. */
    authors: new Map<string, string>(),
    /** What the bot writes in a channel. */
    mailbox(channel: string): Mailbox<Sent> {
      const known = mailboxes.get(channel) ?? createMailbox<Sent>();
      mailboxes.set(channel, known);
      return known;
    },
  };
}

export type State = ReturnType<typeof createState>;
