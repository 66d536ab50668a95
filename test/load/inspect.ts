import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';

const reply = z.object({ id: z.int(), result: z.unknown().optional() });
const evaluated = z.object({ result: z.object({ value: z.string() }) });
const usage = z.object({ heapUsed: z.number(), rss: z.number() });

/** Memory of a process, in megabytes. */
export interface Memory {
  /** What is left in the heap after a garbage collection. */
  readonly heap: number;
  readonly resident: number;
}

/**
 * Looks into a process that was started with `--inspect=127.0.0.1:0`.
 * @param announcement its line `Debugger listening on ws://…`
 */
export async function inspect(announcement: string) {
  const socket = new WebSocket(announcement.slice(announcement.indexOf('ws://')));
  await once(socket, 'open');
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  socket.on('message', (raw) => {
    const parsed = reply.safeParse(JSON.parse(String(raw)));
    if (parsed.success) waiting.get(parsed.data.id)?.(parsed.data.result);
  });
  function ask(method: string, params: object = {}): Promise<unknown> {
    last += 1;
    socket.send(JSON.stringify({ id: last, method, params }));
    return new Promise((resolve) => waiting.set(last, resolve));
  }
  return {
    async memory(): Promise<Memory> {
      await ask('HeapProfiler.collectGarbage');
      const answer = await ask('Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())' });
      const { heapUsed, rss } = usage.parse(JSON.parse(evaluated.parse(answer).result.value));
      return { heap: heapUsed / 1e6, resident: rss / 1e6 };
    },
    close: () => socket.close(),
  };
}
