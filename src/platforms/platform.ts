import type { Bot } from '../bot.ts';

/** One place where people talk to the bot. */
export interface Platform {
  readonly name: string;
  /**
   * Connects and begins to answer.
   * @throws PlatformError when a setting is wrong or the platform cannot be reached
   */
  start(): Promise<void>;
  /** Finishes what is in hand, within 5 s, and leaves. */
  stop(): Promise<void>;
}

/** A platform could not start; the message is one sentence that names the setting to fix. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
}

/** Makes a platform for a bot. */
export type CreatePlatform = (bot: Bot) => Platform;
