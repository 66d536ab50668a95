import { loadBot, loadFacts } from '../src/load.ts';

/** The project's own facts and the bot that knows them, loaded once for a test file. */
export const facts = loadFacts();
export const bot = loadBot();
