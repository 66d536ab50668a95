import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Delivered, Delivery } from './delivery.ts';
import { SIGNING_SECRET } from './world.ts';

export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param secondsFromNow how far the signature's date is from now */
export function sign(body: string, type: string, secondsFromNow = 0, secret = SIGNING_SECRET): SignedRequest {
  const timestamp = String(Math.floor(Date.now() / 1000) + secondsFromNow);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

const FORM = 'application/x-www-form-urlencoded';

/** Events come as JSON, slash commands as a form, all else as JSON inside a form. */
export function signDelivery({ kind, body, retry }: Delivery): SignedRequest {
  const again =
    retry === undefined ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
  const signed = (() => {
    if (kind === 'event') return sign(JSON.stringify(body), 'application/json');
    if (kind === 'command') {
      const fields = new URLSearchParams();
      for (const [key, value] of Object.entries(body)) fields.set(key, String(value));
      return sign(fields.toString(), FORM);
    }
    return sign(new URLSearchParams({ payload: JSON.stringify(body) }).toString(), FORM);
  })();
  return { ...signed, headers: { ...signed.headers, ...again } };
}

export function createSender(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 250 });

  /** Sends a request as it is. */
  async function send({ body, headers }: SignedRequest, path = '/slack/events'): Promise<Delivered> {
    const since = performance.now();
    const { promise, resolve, reject } = Promise.withResolvers<Delivered>();
    const options = { host: '127.0.0.1', port, path, method: 'POST', agent, headers };
    const sending = request(options, async (response) => {
      const answer = await text(response);
      const milliseconds = performance.now() - since;
      const json = response.headers['content-type']?.startsWith('application/json');
      const payload = answer === '' ? undefined : json ? JSON.parse(answer) : answer;
      resolve({ status: response.statusCode ?? 0, payload, milliseconds });
    });
    // A connection that was idle may be closed just when it is used again: nothing has been read then.
    sending.on('error', (error) => {
      if (sending.reusedSocket && 'code' in error && error.code === 'ECONNRESET')
        resolve(send({ body, headers }, path));
      else reject(error);
    });
    sending.end(body);
    return promise;
  }
  return {
    send,
    deliver: (delivery: Delivery) => send(signDelivery(delivery)),
    close: () => agent.destroy(),
  };
}
