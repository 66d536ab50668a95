const EPOCH = 1_420_070_400_000n;

let count = 0n;

/** A new id, as Discord makes them: the time in the upper bits. */
export function snowflake(): string {
  count += 1n;
  return (((BigInt(Date.now()) - EPOCH) << 22n) + (count & 0x3fffffn)).toString();
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly avatar: null;
  readonly global_name: null;
  readonly bot?: boolean;
}

export const createUser = (username: string, bot = false): User => ({
  id: snowflake(),
  username,
  discriminator: '0',
  avatar: null,
  global_name: null,
  ...(bot ? { bot } : {}),
});

const PERMISSIONS = {
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
};

export type Permission = keyof typeof PERMISSIONS;

const bits = (permissions: readonly Permission[]) =>
  permissions.reduce((sum, permission) => sum | PERMISSIONS[permission], 0n).toString();

/** A channel, a thread or a direct message, and what the bot may not do there. */
export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly guild?: string;
  readonly denied: readonly Permission[];
  /** Refusals that the bot cannot foresee from roles and overwrites. */
  readonly refuses?: number;
  readonly parent?: string;
}

export const TEXT_CHANNEL = 0;
export const DIRECT_MESSAGE = 1;
export const PUBLIC_THREAD = 11;

export interface Guild {
  readonly id: string;
  readonly preferredLocale: string;
  readonly community: boolean;
  readonly role: string;
  readonly channels: readonly Channel[];
}

const channelObject = (guild: Guild, { id, type, denied, parent }: Channel) => ({
  id,
  type,
  guild_id: guild.id,
  name: `channel-${id}`,
  position: 0,
  permission_overwrites: [{ id: guild.id, type: 0, allow: '0', deny: bits(denied) }],
  parent_id: parent ?? null,
  ...(type === PUBLIC_THREAD
    ? { owner_id: guild.id, thread_metadata: { archived: false, auto_archive_duration: 60, locked: false } }
    : {}),
});

const roleObject = (id: string, name: string) => ({
  id,
  name,
  color: 0,
  hoist: false,
  position: 0,
  permissions: bits(['VIEW_CHANNEL', 'SEND_MESSAGES', 'READ_MESSAGE_HISTORY', 'SEND_MESSAGES_IN_THREADS']),
  managed: false,
  mentionable: true,
  flags: 0,
});

/** A server as GUILD_CREATE describes it. */
export const guildObject = (guild: Guild, bot: User) => ({
  id: guild.id,
  name: `guild-${guild.id}`,
  owner_id: snowflake(),
  preferred_locale: guild.preferredLocale,
  features: guild.community ? ['COMMUNITY'] : [],
  unavailable: false,
  member_count: 2,
  joined_at: new Date().toISOString(),
  roles: [roleObject(guild.id, '@everyone'), roleObject(guild.role, 'helpers')],
  members: [
    { user: bot, roles: [], joined_at: new Date().toISOString(), deaf: false, mute: false, flags: 0 },
  ],
  channels: guild.channels
    .filter(({ type }) => type !== PUBLIC_THREAD)
    .map((one) => channelObject(guild, one)),
  threads: guild.channels
    .filter(({ type }) => type === PUBLIC_THREAD)
    .map((one) => channelObject(guild, one)),
  emojis: [],
  stickers: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
});

/** The servers, channels and people of the tests. */
export function createWorld() {
  const channel = (guild: string, type: number, denied: readonly Permission[] = []): Channel => ({
    id: snowflake(),
    type,
    guild,
    denied,
  });
  const id = snowflake();
  const general = channel(id, TEXT_CHANNEL);
  const guild: Guild = {
    id,
    preferredLocale: 'vi',
    community: false,
    role: snowflake(),
    channels: [
      general,
      { ...channel(id, PUBLIC_THREAD), parent: general.id },
      channel(id, TEXT_CHANNEL, ['SEND_MESSAGES']),
      channel(id, TEXT_CHANNEL, ['READ_MESSAGE_HISTORY']),
      { ...channel(id, TEXT_CHANNEL), refuses: 50013 },
      { ...channel(id, TEXT_CHANNEL), refuses: 160002 },
    ],
  };
  const communityId = snowflake();
  const community: Guild = {
    id: communityId,
    preferredLocale: 'vi',
    community: true,
    role: snowflake(),
    channels: [channel(communityId, TEXT_CHANNEL)],
  };
  const [, thread = general, readOnly = general, forgetful = general, closed = general, blind = general] =
    guild.channels;
  const [village = general] = community.channels;
  return {
    bot: createUser('nihongo-doko', true),
    guilds: [guild, community],
    guild,
    community,
    /** Where the bot may do all it asks for; a thread there; where it may not write; where it may not read old messages. */
    channels: { general, thread, readOnly, forgetful, closed, blind, village },
  };
}

export type World = ReturnType<typeof createWorld>;

/** A message as Discord sends it, with nothing but text. */
export const plainMessage = (id: string, channel: string, author: User, content: string) => ({
  id,
  channel_id: channel,
  author,
  content,
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: 0,
  flags: 0,
});
