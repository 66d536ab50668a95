import { loadBot } from '../src/load/bot.ts';
import { loadFacts } from '../src/load/facts.ts';

/** The project's own facts and the bot that knows them, loaded once for a test file. */
export const facts = loadFacts();
export const bot = loadBot();
