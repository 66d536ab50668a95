import { z } from 'zod';
import { choices, commands } from './commands.ts';
import { type MessageBody, message, pingedBy } from './message.ts';
import type { Exchange, Sent, State } from './state.ts';
import { type Channel, DIRECT_MESSAGE, plainMessage, snowflake } from './world.ts';

export interface Request {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Response {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Whether the bot's token must be in the authorization header. */
  readonly authorized: boolean;
  handle(request: Request): Response;
}

const refusal = (status: number, code: number, text: string, errors?: unknown): Response => ({
  status,
  body: { code, message: text, ...(errors === undefined ? {} : { errors }) },
});

const messageObject = (state: State, { id, channel, body }: Sent) => ({
  ...plainMessage(id, channel, state.world.bot, ''),
  type: body.message_reference === undefined ? 0 : 19,
  flags: body.flags,
  components: body.components,
});

/** REST v10, as far as this bot may use it. */
export function createRoutes(state: State): readonly Route[] {
  const { world, problems } = state;

  const invalid = (what: string, error: z.ZodError): Response => {
    problems.push(`${what}: ${z.prettifyError(error)}`);
    return refusal(400, 50035, 'Invalid Form Body', { _errors: [{ code: 'BASE_TYPE', message: what }] });
  };

  function sent(channel: string, body: MessageBody): Sent {
    const asker = state.authors.get(body.message_reference?.message_id ?? '');
    return { id: snowflake(), channel, body, pings: pingedBy(body, asker) };
  }

  const findChannel = (id: string): Channel | undefined =>
    state.direct.get(id)?.channel ??
    world.guilds.flatMap(({ channels }) => channels).find((channel) => channel.id === id);

  function refusedIn(channel: Channel, body: MessageBody): Response | undefined {
    const mayNot = new Set(channel.denied);
    if (mayNot.has('SEND_MESSAGES')) {
      problems.push('a message where the bot can know that it may not write');
      return refusal(403, 50013, 'Missing Permissions');
    }
    if (channel.refuses === 50013) return refusal(403, 50013, 'Missing Permissions');
    const blind = mayNot.has('READ_MESSAGE_HISTORY') || channel.refuses === 160002;
    if (blind && body.message_reference !== undefined)
      return refusal(400, 160002, 'Cannot reply without permission to read message history');
    const user = state.direct.get(channel.id)?.user;
    if (user !== undefined && state.deaf.has(user.id))
      return refusal(403, 50007, 'Cannot send messages to this user');
    return undefined;
  }

  function createMessage({ parameters, body }: Request): Response {
    const channel = findChannel(parameters.channel ?? '');
    if (channel === undefined) return refusal(404, 10003, 'Unknown Channel');
    const parsed = message.safeParse(body);
    if (!parsed.success) return invalid('message', parsed.error);
    const refused = refusedIn(channel, parsed.data);
    if (refused !== undefined) return refused;
    const written = sent(channel.id, parsed.data);
    state.mailbox(channel.id).push(written);
    return { status: 200, body: messageObject(state, written) };
  }

  /** Which callbacks an interaction may be answered with. */
  const allowed: Readonly<Record<number, readonly number[]>> = { 2: [4, 5], 3: [4, 5, 6, 7], 4: [8] };

  function answer(exchange: Exchange, type: number, data: unknown): Response {
    const after = performance.now() - exchange.sentAt;
    if (type === 8) {
      const parsed = z.object({ choices }).safeParse(data);
      if (!parsed.success) return invalid('choices', parsed.error);
      exchange.answer.resolve({ type, after, choices: parsed.data.choices });
    } else if (type === 4 || type === 7) {
      const parsed = message.safeParse(data);
      if (!parsed.success) return invalid('callback', parsed.error);
      const { origin } = exchange;
      if (type === 7 && origin !== undefined) {
        const kept = origin.body.flags & (1 << 6);
        origin.body = { ...parsed.data, flags: parsed.data.flags | kept };
      }
      const shown = type === 7 && origin !== undefined ? origin : sent(exchange.channel, parsed.data);
      exchange.answer.resolve({ type, after, message: shown });
    } else {
      exchange.answer.resolve({ type, after });
    }
    exchange.answered = true;
    return { status: 204 };
  }

  function callback({ parameters, body }: Request): Response {
    const exchange = state.exchanges.get(parameters.token ?? '');
    if (exchange === undefined || exchange.expired) return refusal(404, 10062, 'Unknown interaction');
    if (performance.now() - exchange.sentAt > 3000) {
      problems.push('an interaction was answered after more than 3 s');
      exchange.answer.reject(new Error('an interaction was answered after more than 3 s'));
      return refusal(404, 10062, 'Unknown interaction');
    }
    if (exchange.answered) {
      problems.push('an interaction was acknowledged twice');
      return refusal(400, 40060, 'Interaction has already been acknowledged.');
    }
    const parsed = z.object({ type: z.int(), data: z.unknown().optional() }).safeParse(body);
    if (!parsed.success) return invalid('callback', parsed.error);
    const { type, data } = parsed.data;
    if (allowed[exchange.type]?.includes(type) !== true) {
      problems.push(`callback ${type} to an interaction of type ${exchange.type}`);
      return refusal(400, 50035, 'Invalid Form Body');
    }
    return answer(exchange, type, data);
  }

  function followUp({ parameters, body }: Request): Response {
    const exchange = state.exchanges.get(parameters.token ?? '');
    if (exchange?.answered !== true) return refusal(404, 10015, 'Unknown Webhook');
    const parsed = message.safeParse(body);
    if (!parsed.success) return invalid('follow-up', parsed.error);
    const written = sent(exchange.channel, parsed.data);
    exchange.followUps.push(written);
    return { status: 200, body: messageObject(state, written) };
  }

  function openDirectMessage({ body }: Request): Response {
    const parsed = z.object({ recipient_id: z.string() }).safeParse(body);
    if (!parsed.success) return invalid('direct message', parsed.error);
    const found = [...state.direct.values()].find(({ user }) => user.id === parsed.data.recipient_id);
    if (found === undefined) return refusal(400, 50033, 'Invalid Recipient(s)');
    const { channel, user } = found;
    return { status: 200, body: { id: channel.id, type: DIRECT_MESSAGE, recipients: [user], flags: 0 } };
  }

  /** As Discord gives them back: with ids, and with defaults that nobody sent. */
  function listCommands({ query }: Request): Response {
    const whole = query.get('with_localizations') === 'true';
    const body = state.commands.map((command) => ({
      ...command,
      application_id: world.bot.id,
      version: command.id,
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      description: 'description' in command ? command.description : '',
      name_localizations: whole ? (command.name_localizations ?? null) : null,
      ...(whole ? {} : { name_localized: command.name }),
    }));
    return { status: 200, body };
  }

  function overwriteCommands({ body }: Request): Response {
    const parsed = commands.safeParse(body);
    if (!parsed.success) return invalid('commands', parsed.error);
    state.commands = parsed.data.map((command) => ({ ...command, id: snowflake() }));
    return listCommands({ parameters: {}, query: new URLSearchParams(), body: undefined });
  }

  const id = String.raw`\d{17,20}`;
  const path = (pattern: string) => new RegExp(`^/api/v10${pattern}$`);
  return [
    {
      method: 'GET',
      path: path('/applications/@me'),
      authorized: true,
      handle: () => ({ status: 200, body: { id: world.bot.id } }),
    },
    {
      method: 'GET',
      path: path(`/applications/${world.bot.id}/commands`),
      authorized: true,
      handle: listCommands,
    },
    {
      method: 'PUT',
      path: path(`/applications/${world.bot.id}/commands`),
      authorized: true,
      handle: overwriteCommands,
    },
    {
      method: 'POST',
      path: path(`/interactions/${id}/(?<token>[^/]+)/callback`),
      authorized: false,
      handle: callback,
    },
    {
      method: 'POST',
      path: path(`/webhooks/${world.bot.id}/(?<token>[^/]+)`),
      authorized: false,
      handle: followUp,
    },
    {
      method: 'POST',
      path: path(`/channels/(?<channel>${id})/messages`),
      authorized: true,
      handle: createMessage,
    },
    { method: 'POST', path: path('/users/@me/channels'), authorized: true, handle: openDirectMessage },
  ];
}
