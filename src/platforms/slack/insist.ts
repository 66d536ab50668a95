import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { networkCode } from './trouble.ts';

/** Milliseconds between attempts when Slack could not be reached at all, and how many attempts there are. */
const PAUSE = 1000;
const ATTEMPTS = 5;

/** Errors after which a request has certainly not arrived. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** Milliseconds until a request may be made again without doing anything twice; undefined when it may not. */
function pauseAfter(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
  const unsent = error instanceof webApi.WebAPIRequestError && NEVER_SENT.includes(networkCode(error));
  return unsent ? PAUSE : undefined;
}

/**
 * Makes a request to Slack again as long as that is safe: after the pause that a 429 asks for, or when nothing was sent.
 * @throws what the last attempt threw
 */
export async function insist<Result>(request: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      const pause = pauseAfter(error);
      if (pause === undefined || attempt === ATTEMPTS) throw error;
      await setTimeout(pause);
    }
  }
}
