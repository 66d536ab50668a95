import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { createRoutes, type Response, type Route } from './routes.ts';
import { createState, type State } from './state.ts';
import { createWorld } from './world.ts';

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.fake.token';

function headerProblem(request: IncomingMessage, route: Route, token: string): Response | undefined {
  const { authorization } = request.headers;
  if (route.authorized && authorization !== `Bot ${token}`)
    return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
  if (!request.headers['user-agent']?.startsWith('DiscordBot ('))
    return { status: 403, body: { code: 40333, message: 'no valid User-Agent' } };
  return undefined;
}

/** The response that a test has ordered for such a request, once it is due. */
function faultFor(state: State, path: string) {
  const fault = state.faults.find((one) => one.times > 0 && one.path.test(path));
  if (fault !== undefined) fault.times -= 1;
  return fault;
}

function respond(response: ServerResponse, { status, body }: Response, headers = {}): void {
  // A 204 has no body, and so no content type either.
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A small Discord on 127.0.0.1: REST v10 and gateway, checking what the real one checks. */
export async function startDiscord(options: Partial<Omit<GatewayOptions, 'world'>> = {}) {
  const token = options.token ?? TOKEN;
  const world = createWorld();
  const state = createState(world, token);
  const server = createServer();
  const gateway = createGateway(server, { shards: 1, heartbeat: 41_250, ...options, token, world });
  const routes: readonly Route[] = [
    ...createRoutes(state),
    {
      method: 'GET',
      path: /^\/api\/v10\/gateway\/bot$/,
      authorized: true,
      handle: () => ({
        status: 200,
        body: {
          url: gateway.address(),
          shards: options.shards ?? 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 16 },
        },
      }),
    },
  ];

  const listeners = new Set<(path: string) => void>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const { method = '' } = request;
    const raw = await text(request);
    const finish = (answer: Response, headers = {}) => {
      state.requests.push({ method, path: pathname, status: answer.status });
      for (const listener of listeners) listener(pathname);
      respond(response, answer, headers);
    };
    const route = routes.find((one) => one.method === method && one.path.test(pathname));
    if (route === undefined) {
      state.problems.push(`unknown route: ${method} ${pathname}`);
      return finish({ status: 404, body: { code: 0, message: '404: Not Found' } });
    }
    const fault = faultFor(state, pathname);
    if (fault !== undefined) return finish(fault, fault.headers);
    const refused = headerProblem(request, route, token);
    if (refused !== undefined) return finish(refused);
    const body: unknown = raw === '' ? undefined : JSON.parse(raw);
    const parameters = route.path.exec(pathname)?.groups ?? {};
    finish(route.handle({ parameters, query: searchParams, body }));
  }

  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      state.problems.push(`the fake broke: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    world,
    state,
    gateway,
    /** Lets the next requests to a path fail. */
    fail(path: RegExp, status: number, body?: unknown, headers = {}, times = 1): void {
      state.faults.push({ path, status, body, headers, times });
    },
    /** Waits until a request to such a path has been answered, if none has. */
    requested(path: RegExp): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (state.requests.some((request) => path.test(request.path))) resolve();
      listeners.add((answered) => path.test(answered) && resolve());
      return promise;
    },
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Discord = Awaited<ReturnType<typeof startDiscord>>;
