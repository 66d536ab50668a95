import { Client, GatewayIntentBits, Options, Partials, type User } from 'discord.js';

interface OfSelf {
  readonly id: string;
  readonly client: { readonly user: User | null };
}

const self = { maxSize: 0, keepOverLimit: ({ id, client }: OfSelf) => id === client.user?.id };

/** Nothing that people write or are is kept: channels and roles alone, to know where the bot may write. */
const makeCache = Options.cacheWithLimits({
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: self,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: self,
  VoiceStateManager: 0,
});

/** `https://discord.com/api` and `https://discord.com/api/` are the same address. */
export const restOptions = (apiUrl: string) => ({ api: apiUrl.replace(/\/+$/, '') });

/**
 * A client without privileged intents: the content of mentions and direct messages comes without.
 * @param apiUrl where Discord's REST API is, without version; the gateway's address comes from there
 */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages arrive for channels that the client has never seen.
    partials: [Partials.Channel],
    shards: 'auto',
    rest: restOptions(apiUrl),
    makeCache,
    // What the renderer writes is in Discord's own form already.
    jsonTransformer: (component: unknown) => component,
    // Whatever a text contains, nobody is pinged but the one who asked.
    allowedMentions: { parse: [], repliedUser: true },
  });
}
