import { loadBot } from '../../src/load/bot.ts';
import { renderCard, renderLetter } from '../../src/platforms/terminal/render.ts';
import { PLAIN } from '../../src/platforms/terminal/style.ts';
import { repliesIn } from './every-kind.ts';

const bot = loadBot();
const wanted = process.argv.slice(2);
const known = bot.languages.map(({ code }) => code);
const unknown = wanted.filter((language) => !known.includes(language));

function print(language: string): void {
  const replies = repliesIn(bot, language);
  for (const { about, card } of replies) {
    console.log(`\n━━━ ${language}: ${about} ━━━\n`);
    console.log(renderCard(card, { style: PLAIN, numbered: false }));
  }
  const letter = replies.find(({ card }) => card.letter !== undefined)?.card.letter;
  if (letter !== undefined)
    console.log(`\n━━━ ${language}: the letter ━━━\n\n${renderLetter(letter, PLAIN)}`);
}

if (unknown.length > 0) {
  console.error(
    `no locale ${unknown.join(', ')}. usage: npm run replies -- [LANGUAGE ...], of ${known.join(' ')}`,
  );
  process.exitCode = 2;
} else {
  for (const language of wanted.length > 0 ? wanted : known) print(language);
}
