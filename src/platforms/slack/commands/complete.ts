import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt';
import { type Bot, referenceToPlace } from '../../../bot.ts';
import { parseAction } from '../action-id.ts';
import { groupOptions } from '../choices.ts';
import { LIMITS } from '../limits.ts';
import { readTyped } from '../typed.ts';

type Completing = SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs;

const ALL = LIMITS.optionsInSelect;

/** What a name begins, by prefecture. */
const beginnings = (bot: Bot, typed: string, language: string) =>
  bot.suggest(typed, language, ALL).map(({ code, label, prefecture }) => ({
    heading: prefecture,
    value: referenceToPlace(code),
    label,
  }));

/** What a misspelt name or a whole question is about: the answer itself, then what it offers. */
function answers(bot: Bot, typed: string, language: string) {
  const card = bot.reply({ text: typed, locale: language, language, audience: 'public' });
  const itself =
    card.places.length > 0 ? [{ heading: card.title, value: card.reference, label: card.title }] : [];
  const offered = card.choices.flatMap(({ heading, options }) =>
    options.map(({ reference, label }) => ({ heading, value: reference, label })),
  );
  return [...itself, ...offered];
}

/** Offers places while somebody types, named for the reader; the value is the reference of the answer. */
export async function complete(bot: Bot, { options, ack }: Completing): Promise<void> {
  const action = parseAction(options.action_id);
  if (action?.name !== 'place') return ack({ options: [] });
  const typed = readTyped(options.value);
  const found = beginnings(bot, typed, action.language);
  await ack({ option_groups: groupOptions(found.length > 0 ? found : answers(bot, typed, action.language)) });
}
