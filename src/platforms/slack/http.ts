import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import { clientOptions } from './client-options.ts';
import { logger } from './logger.ts';
import { logTrouble } from './trouble.ts';

/** Bytes; Slack's own payloads are far smaller. */
const LARGEST_BODY = 1024 * 1024;

/** Seconds; as Slack recommends for requests that are too old, and Bolt checks. */
const OLDEST_SIGNATURE = 5 * 60;

function answer(response: ServerResponse, status: number, words = ''): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(words);
}

/** Bolt refuses signatures that are too old; one dated in the future could be used again until then. */
function isFromFuture({ headers }: IncomingMessage): boolean {
  const seconds = Number(headers['x-slack-request-timestamp']);
  return seconds - Date.now() / 1000 > OLDEST_SIGNATURE;
}

/**
 * What is refused before Bolt sees it, by its status. Bolt counts the bytes of a body too, but then leaves the rest of it
 * unread, and the connection hanging.
 */
function refusal(request: IncomingMessage): number | undefined {
  if (Number(request.headers['content-length']) > LARGEST_BODY) return 413;
  return isFromFuture(request) ? 401 : undefined;
}

/** A receiver for signed requests on `/slack/events`, with `GET /healthz`. */
export function createHttpReceiver(settings: SlackConfig & { readonly mode: 'http' }): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret,
    port: settings.port,
    logger,
    bodyLimit: LARGEST_BODY,
    installerOptions: { clientOptions: clientOptions(settings) },
    customRoutes: [
      { path: '/healthz', method: 'GET', handler: (_, response) => answer(response, 200, 'ok\n') },
    ],
    // Anybody may knock at a public address: that is not worth a line in the log.
    dispatchErrorHandler: ({ response }) => answer(response, 404),
    processEventErrorHandler: async ({ error, response }) => {
      logTrouble(error, {});
      if (!response.headersSent) answer(response, 500);
      return true;
    },
    // What Bolt has no listener for (`app_rate_limited`) would not be understood the next time either.
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) answer(response, 200);
    },
    unhandledRequestTimeoutMillis: 1000,
  });
  const { requestListener } = receiver;
  receiver.requestListener = (request, response) => {
    const status = refusal(request);
    if (status === undefined) requestListener(request, response);
    else answer(response, status);
  };
  return receiver;
}
