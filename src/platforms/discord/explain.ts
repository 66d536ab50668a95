import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
import { PlatformError } from '../platform.ts';

const BAD_TOKEN =
  'DISCORD_TOKEN is not accepted by Discord: copy the token from the Bot page of the application (discord.com/developers)';

/** Closes after which Discord wants no new attempt, by what has to be mended. */
const REFUSED: Partial<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: BAD_TOKEN,
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the shards of this bot (close code 4010): start it anew',
  [GatewayCloseCodes.ShardingRequired]: 'Discord asks for more shards (close code 4011): start the bot anew',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its API (4012): update discord.js',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the gateway intents of this bot (4013): update discord.js',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord refuses the gateway intents of the application of DISCORD_TOKEN (4014): allow them on its Bot page (discord.com/developers)',
};

/** The sentence for a gateway close code that ends the connection for good, else undefined. */
export const explainClose = (code: number): string | undefined => REFUSED[code];

/** The system's code of a failed connection: `ECONNREFUSED`, `ENOTFOUND`, … */
function networkCode(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : error.name;
}

/**
 * What has to be mended when a first request to Discord fails: the token, or the address.
 * @param apiUrl where Discord was asked
 * @returns a PlatformError of one sentence; an error that is none of Discord's comes back as it is
 */
export function explainRequest(error: unknown, apiUrl: string): unknown {
  const at = `DISCORD_API_URL (${apiUrl})`;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new PlatformError(BAD_TOKEN);
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return new PlatformError(BAD_TOKEN);
    return new PlatformError(`Discord is not what answers at ${at}: status ${error.status}`);
  }
  if (error instanceof HTTPError) return new PlatformError(`Discord fails at ${at}: status ${error.status}`);
  if (error instanceof Error && /^Not enough sessions/.test(error.message))
    return new PlatformError(
      `Discord allows the application of DISCORD_TOKEN no more starts today: ${error.message}`,
    );
  const code = error instanceof Error ? networkCode(error) : '';
  if (/^(E[A-Z]+|EAI_AGAIN|UND_ERR_\w+|AbortError|\w*CERT\w*)$/.test(code))
    return new PlatformError(`Discord cannot be reached at ${at}: ${code}`);
  return error;
}
