import type { Config } from '../config.ts';
import type { CreatePlatform } from './platform.ts';

/**
 * The chat platforms, one line each: undefined when the settings do not name it, else how to load it. One that is not
 * configured is not even imported.
 */
export const PLATFORMS: readonly ((config: Config) => (() => Promise<CreatePlatform>) | undefined)[] = [
  ({ discord }) => discord && (async () => (await import('./discord/adapter.ts')).createDiscord(discord)),
  ({ slack }) => slack && (async () => (await import('./slack/adapter.ts')).createSlack(slack)),
];
