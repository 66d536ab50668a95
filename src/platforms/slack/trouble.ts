import { RespondError, webApi } from '@slack/bolt';

/** Ids of what was being answered, for the log; never what people wrote. */
export type Ids = Readonly<Record<string, string | undefined>>;

/** Slack's own word for why it refuses: `not_in_channel`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

/** The bot may not write there, or the place is gone: nobody's mistake. */
export function isSilenced(error: unknown): boolean {
  const codes = [
    'not_in_channel',
    'channel_not_found',
    'is_archived',
    'restricted_action',
    'cannot_reply_to_message',
  ];
  const code = codeOf(error);
  return code !== undefined && (codes.includes(code) || code.startsWith('restricted_action'));
}

/** The system's code of a failed connection: `ECONNREFUSED`, `ENOTFOUND`, … or the error's name: `TimeoutError`. */
function causeOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

export const networkCode = ({ original }: webApi.WebAPIRequestError): string => causeOf(original);

/** What Slack said, or where the code broke: the message of an error of ours could repeat what people wrote. */
function describe(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return `Slack answers ${error.data.error}`;
  if (error instanceof webApi.WebAPIHTTPError) return `Slack answers with status ${error.statusCode}`;
  if (error instanceof webApi.WebAPIRequestError) return `Slack cannot be reached: ${networkCode(error)}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return `rate limit, ${error.retryAfter} s`;
  if (error instanceof RespondError) return `response_url answers with status ${error.statusCode}`;
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [causeOf(error), ...frames].join('\n');
}

/** Logs an error on one platform with the ids of what it happened to. */
export function logTrouble(error: unknown, ids: Ids): void {
  const about = Object.entries(ids)
    .filter(([, id]) => id !== undefined)
    .map(([name, id]) => `${name} ${id}`)
    .join(', ');
  console.error(['slack', about, describe(error)].filter((part) => part !== '').join(': '));
}
