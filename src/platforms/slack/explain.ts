import { webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { PlatformError } from '../platform.ts';
import { networkCode } from './trouble.ts';

type Token = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

const WHERE: Readonly<Record<Token, string>> = {
  SLACK_BOT_TOKEN: 'copy the Bot User OAuth Token from the OAuth & Permissions page of the app',
  SLACK_APP_TOKEN:
    'make an app-level token with connections:write on the Basic Information page of the app, and turn on Socket Mode',
};

/**
 * What has to be mended when a first request to Slack fails: the token, or the address.
 * @param token the token that the request was made with
 * @returns a PlatformError of one sentence; an error that is none of Slack's comes back as it is
 */
export function explainRequest(error: unknown, { apiUrl }: SlackConfig, token: Token): unknown {
  const at = `SLACK_API_URL (${apiUrl})`;
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error;
    if (!/^[a-z_]{3,60}$/.test(code)) return new PlatformError(`Slack is not what answers at ${at}`);
    return new PlatformError(
      `${token} is not accepted by Slack (${code}): ${WHERE[token]} (api.slack.com/apps)`,
    );
  }
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new PlatformError(`Slack allows no more starts with ${token} for ${error.retryAfter} s`);
  if (error instanceof webApi.WebAPIHTTPError)
    return new PlatformError(`Slack is not what answers at ${at}: status ${error.statusCode}`);
  if (error instanceof webApi.WebAPIRequestError)
    return new PlatformError(`Slack cannot be reached at ${at}: ${networkCode(error)}`);
  return error;
}

/** Why the HTTP server cannot listen. */
export function explainListen(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new PlatformError(`PORT ${port} is taken by another program: set another PORT`);
  if (code === 'EACCES')
    return new PlatformError(`PORT ${port} may not be used by this user: set a PORT above 1023`);
  return error;
}
