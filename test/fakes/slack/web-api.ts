import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Answer, type Arguments, METHODS } from './methods.ts';
import { checkMessage } from './rules.ts';
import { APP_TOKEN, BOT_TOKEN, type World } from './world.ts';

/** `apps.connections.open` needs to know where the sockets are. */
export type OpenConnection = () => string;

function readForm(body: string): Arguments {
  const entries = [...new URLSearchParams(body)].map(([key, value]) => {
    const isJson = /^[[{]/.test(value);
    return [key, isJson ? JSON.parse(value) : value];
  });
  return Object.fromEntries(entries);
}

function respond(
  response: ServerResponse,
  answer: Answer,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(answer));
}

/** A method may be limited or broken for a while. */
function isSpoilt(world: World, method: string, response: ServerResponse): boolean {
  const limit = world.limits.get(method);
  if (limit !== undefined && limit.times > 0) {
    limit.times -= 1;
    world.refused.push(method);
    respond(response, { ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(limit.retryAfter) });
    return true;
  }
  const error = world.errors.get(method);
  if (error === undefined) return false;
  world.refused.push(method);
  if (typeof error === 'number') respond(response, { ok: false }, error);
  else respond(response, { ok: false, error });
  return true;
}

function answerTo(world: World, method: string, given: Arguments, token: string): Answer {
  const known = METHODS[method];
  if (known === undefined) {
    world.faults.push(`unknown method ${method}`);
    return { ok: false, error: 'unknown_method' };
  }
  if (token !== `Bearer ${BOT_TOKEN}`) return { ok: false, error: 'invalid_auth' };
  if (known.scope !== undefined && !world.manifest.scopes.includes(known.scope)) {
    world.faults.push(`${method} without the scope ${known.scope}`);
    return { ok: false, error: 'missing_scope' };
  }
  return known.run(world, given);
}

export async function answerMethod(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  open: OpenConnection,
): Promise<void> {
  const method = (request.url ?? '').replace('/api/', '');
  const given = readForm(await text(request));
  const token = request.headers.authorization ?? '';
  const isConnection = method === 'apps.connections.open';
  const isQuestion = isConnection || METHODS[method]?.question === true;
  if (isQuestion) world.asked.push({ by: method, body: given });
  if (isSpoilt(world, method, response)) return;
  if (isConnection) {
    const accepted = token === `Bearer ${APP_TOKEN}`;
    respond(response, accepted ? { ok: true, url: open() } : { ok: false, error: 'invalid_auth' });
    return;
  }
  const answer = answerTo(world, method, given, token);
  if (answer === undefined) return;
  respond(response, answer, 200, { 'x-oauth-scopes': world.manifest.scopes.join(',') });
  if (!isQuestion && answer.ok === true) world.sent.push({ by: method, body: given });
}

/** A `response_url`: five uses, JSON, the same rules as any message. */
export async function answerResponseUrl(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  const body: Record<string, unknown> = JSON.parse(await text(request));
  const uses = world.responseUrls.get(path);
  const faults = body.delete_original === true ? [] : checkMessage(body);
  if (uses === undefined || uses >= 5) faults.push(`${path} used ${uses ?? 'without being given'}`);
  world.responseUrls.set(path, (uses ?? 0) + 1);
  world.faults.push(...faults);
  const status = world.errors.get('response_url');
  if (typeof status === 'number') return respond(response, { ok: false }, status);
  respond(response, { ok: faults.length === 0 }, faults.length === 0 ? 200 : 404);
  if (faults.length === 0) world.sent.push({ by: path, body });
}
