import { type Bot, createBot } from '../bot.ts';
import { loadLanguages } from '../i18n.ts';
import { loadFacts } from './facts.ts';
import { loadReader } from './reader.ts';

const ROOT = new URL('../../', import.meta.url);

/**
 * The whole bot, from the project's `data/` and `locales/`.
 * @throws DataError when a data file holds mistakes
 */
export function loadBot(): Bot {
  const facts = loadFacts();
  const languages = loadLanguages(new URL('locales/', ROOT));
  return createBot({ facts, languages, reader: loadReader(facts, new URL('data/', ROOT)) });
}
