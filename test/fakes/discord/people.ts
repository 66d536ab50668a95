import { createMailbox } from '../mailbox.ts';
import type { Discord } from './server.ts';
import type { Exchange, Sent } from './state.ts';
import { type Channel, createUser, DIRECT_MESSAGE, plainMessage, snowflake, type User } from './world.ts';

/** Where somebody is: a channel of a server, a direct message with the bot, or a place that the bot is not in. */
export type Where = 'server' | 'direct' | 'elsewhere';

export interface Person {
  readonly user: User;
  /** Their direct messages with the bot. */
  readonly direct: Channel;
  readonly locale: string;
}

/** Somebody new, whose Discord is in a locale. */
export function meet(discord: Discord, locale = 'en-US'): Person {
  const user = createUser('asker');
  const direct: Channel = { id: snowflake(), type: DIRECT_MESSAGE, denied: [] };
  discord.state.direct.set(direct.id, { channel: direct, user });
  return { user, direct, locale };
}

function placeOf(discord: Discord, person: Person, where: Where) {
  const { user, direct } = person;
  const member = { user, roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 };
  const { guild, channels } = discord.world;
  switch (where) {
    case 'server':
      return {
        channel_id: channels.general.id,
        channel: { id: channels.general.id, type: 0, guild_id: guild.id },
        guild_id: guild.id,
        guild_locale: guild.preferredLocale,
        guild: { id: guild.id, locale: guild.preferredLocale, features: [] },
        member: { ...member, permissions: '0' },
        context: 0,
      };
    case 'direct':
      return {
        channel_id: direct.id,
        channel: {
          id: direct.id,
          type: DIRECT_MESSAGE,
          recipients: [discord.world.bot],
          last_message_id: null,
        },
        user,
        context: 1,
      };
    case 'elsewhere': {
      const channel_id = snowflake();
      return { channel_id, channel: { id: channel_id, type: 3, recipients: [user] }, user, context: 2 };
    }
  }
}

interface Doing {
  readonly where?: Where;
  /** The interaction reaches the bot after its three seconds. */
  readonly expired?: boolean;
}

function interact(
  discord: Discord,
  person: Person,
  type: number,
  data: unknown,
  { where = 'server', expired = false }: Doing,
  origin?: Sent,
): Exchange {
  const place = placeOf(discord, person, where);
  const exchange: Exchange = {
    id: snowflake(),
    token: `token-${snowflake()}`,
    type,
    channel: place.channel_id,
    sentAt: performance.now(),
    expired,
    answered: false,
    answer: Promise.withResolvers(),
    followUps: createMailbox(),
    ...(origin === undefined ? {} : { origin }),
  };
  // A late answer rejects this; whoever waits for it hears of it, however late they begin to wait.
  exchange.answer.promise.catch(() => {});
  discord.state.exchanges.set(exchange.token, exchange);
  const { bot } = discord.world;
  const interaction = {
    id: exchange.id,
    token: exchange.token,
    type,
    version: 1,
    application_id: bot.id,
    data,
    ...place,
    locale: person.locale,
    app_permissions: '0',
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 0,
    ...(origin === undefined ? {} : { message: pressedMessage(discord, origin) }),
  };
  discord.gateway.dispatch(
    'INTERACTION_CREATE',
    interaction,
    where === 'server' ? discord.world.guild.id : undefined,
  );
  return exchange;
}

const pressedMessage = (discord: Discord, { id, channel, body }: Sent) => ({
  ...plainMessage(id, channel, discord.world.bot, ''),
  flags: body.flags,
  components: body.components,
});

/** `/japanese-class place:… share:…` */
export function slash(
  discord: Discord,
  person: Person,
  place: string,
  doing: Doing & { share?: boolean } = {},
) {
  const share = doing.share === undefined ? [] : [{ name: 'share', type: 5, value: doing.share }];
  const options = [{ name: 'place', type: 3, value: place }, ...share];
  return interact(discord, person, 2, { id: snowflake(), name: 'japanese-class', type: 1, options }, doing);
}

/** What is offered while somebody types in the place field. */
export function type(discord: Discord, person: Person, typed: string, doing: Doing = {}) {
  const options = [{ name: 'place', type: 3, value: typed, focused: true }];
  return interact(discord, person, 4, { id: snowflake(), name: 'japanese-class', type: 1, options }, doing);
}

/** A right click on somebody's message. */
export function askAbout(discord: Discord, person: Person, content: string, author: User, doing: Doing = {}) {
  const target = plainMessage(snowflake(), discord.world.channels.general.id, author, content);
  const data = {
    id: snowflake(),
    name: 'Find Japanese class',
    type: 3,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  };
  return interact(discord, person, 2, data, doing);
}

/** A press on a button of a message of the bot. */
export const press = (discord: Discord, person: Person, message: Sent, customId: string, doing: Doing = {}) =>
  interact(discord, person, 3, { custom_id: customId, component_type: 2 }, doing, message);

/** A choice in a menu of a message of the bot. */
export const choose = (
  discord: Discord,
  person: Person,
  message: Sent,
  customId: string,
  value: string,
  doing: Doing = {},
) =>
  interact(discord, person, 3, { custom_id: customId, component_type: 3, values: [value] }, doing, message);

interface Saying {
  readonly channel?: Channel;
  /** What the message object has beside the usual. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly event?: string;
}

/** A message in a channel (or a direct one). Discord lists in `mentions` those users whom the text mentions. */
export function say(discord: Discord, person: Person, content: string, saying: Saying = {}): string {
  const { bot, channels } = discord.world;
  const { channel = channels.general, extra = {}, event = 'MESSAGE_CREATE' } = saying;
  const mentioned = content.includes(`<@${bot.id}>`) || content.includes(`<@!${bot.id}>`);
  const id = snowflake();
  discord.state.authors.set(id, person.user.id);
  const { guild } = channel;
  const inGuild =
    guild === undefined ? {} : { guild_id: guild, member: { roles: [], deaf: false, mute: false } };
  const message = {
    ...plainMessage(id, channel.id, person.user, content),
    channel_type: channel.type,
    mentions: mentioned ? [bot] : [],
    ...inGuild,
    ...extra,
  };
  discord.gateway.dispatch(event, message, guild);
  return id;
}
