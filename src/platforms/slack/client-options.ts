import type { webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { logger } from './logger.ts';

/** Milliseconds for one request to Slack. */
const TIMEOUT = 10_000;

/** `https://slack.com/api` and `https://slack.com/api/` are the same address. */
export const apiUrlOf = ({ apiUrl }: SlackConfig): string => apiUrl.replace(/\/*$/, '/');

/**
 * Options of one Web API client. Each client needs an object of its own: socket-mode writes 100 retries into the one that
 * it gets. Nothing is tried again unasked (a message that timed out may have been posted), and a rate limit comes back as
 * an error, since the library would hold up all other channels too.
 */
export const clientOptions = (settings: SlackConfig, timeout = TIMEOUT): webApi.WebClientOptions => ({
  slackApiUrl: apiUrlOf(settings),
  logger,
  timeout,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  // Bolt sends to a `response_url` with this too, and would wait there for ever.
  fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(timeout), ...init }),
});
