import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Ids of what was being answered, for the log; never what people wrote. */
export type Ids = Readonly<Record<string, string | null>>;

export const hasCode = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof DiscordAPIError && typeof error.code === 'number' && codes.includes(error.code);

/** The bot may not write there, or the place is gone: nobody's mistake. */
export const isSilenced = (error: unknown): boolean =>
  hasCode(
    error,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.ThreadLocked,
  );

/** The token of an interaction has died (after 3 s), or somebody else has answered: nothing can be sent any more. */
export const isTooLate = (error: unknown): boolean =>
  hasCode(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  );

/** What Discord said, or where the code broke: the message of an error of ours could repeat what people wrote. */
function describe(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.name} ${error.status}: ${error.message}`;
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}

/** Logs an error on one platform with the ids of what it happened to. */
export function logTrouble(error: unknown, ids: Ids): void {
  const about = Object.entries(ids)
    .filter(([, id]) => id !== null)
    .map(([name, id]) => `${name} ${id}`)
    .join(', ');
  console.error(`discord: ${about}: ${describe(error)}`);
}
