import { readFileSync } from 'node:fs';
import { startBot } from '../bot-process.ts';
import { startDiscord } from '../fakes/discord/server.ts';

/** What a process has used when it says that it is ready. */
export interface Start {
  readonly wallMs: number;
  /** Of all its threads, user and system; NaN where the system has no `/proc`. */
  readonly cpuMs: number;
  readonly residentMb: number;
}

/** Clock ticks a second, as `/proc` counts them (Linux has had 100 everywhere for decades). */
const TICKS = 100;

function usageOf(pid: number | undefined): Omit<Start, 'wallMs'> {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // The program's name comes first, in brackets, and may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticks = Number(stat[11]) + Number(stat[12]);
    return {
      cpuMs: (ticks / TICKS) * 1000,
      residentMb: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1000,
    };
  } catch {
    return { cpuMs: Number.NaN, residentMb: Number.NaN };
  }
}

/** Starts a script against a small Discord, waits until it is ready, and ends it. */
async function measureStart(script: string): Promise<Start> {
  const discord = await startDiscord();
  const start = performance.now();
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const bot = startBot(settings, [process.execPath, script]);
  await bot.line('discord: ready');
  const found = { wallMs: performance.now() - start, ...usageOf(bot.child.pid) };
  await bot.stop();
  await discord.close();
  return found;
}

/**
 * How much more the bot uses until it is ready than a client that only logs in: medians of several starts by turns.
 * @param rounds odd
 */
export async function compareStarts(rounds: number): Promise<Start> {
  await measureStart('src/main.ts');
  await measureStart('test/load/bare-client.ts');
  const differences: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await measureStart('test/load/bare-client.ts');
    const whole = await measureStart('src/main.ts');
    differences.push({
      wallMs: whole.wallMs - bare.wallMs,
      cpuMs: whole.cpuMs - bare.cpuMs,
      residentMb: whole.residentMb - bare.residentMb,
    });
  }
  const median = (of: keyof Start) =>
    differences.map((start) => start[of]).sort((a, b) => a - b)[(rounds - 1) / 2] ?? Number.NaN;
  return { wallMs: median('wallMs'), cpuMs: median('cpuMs'), residentMb: median('residentMb') };
}
