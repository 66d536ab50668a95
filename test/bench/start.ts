import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Prints the peak of the resident memory, in kilobytes, when the process ends. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/** As `npm run ask` starts it. */
const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/node' };

/** Starts the real `ask` some times: the median of the milliseconds until its end, and its most memory in megabytes. */
export function measureStart(times: number): { readonly milliseconds: number; readonly megabytes: number } {
  const runs = Array.from({ length: times }, () => {
    const start = performance.now();
    const parameters = ['--import', TELL_MEMORY, 'src/ask.ts', 'Where can I learn Japanese in Hamamatsu?'];
    const { stderr } = spawnSync(process.execPath, parameters, { cwd: ROOT, encoding: 'utf8', env });
    return {
      milliseconds: performance.now() - start,
      megabytes: Number(stderr.trim().split('\n').at(-1)) / 1024,
    };
  });
  const sorted = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    milliseconds: sorted[Math.floor(times / 2)] ?? 0,
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}
