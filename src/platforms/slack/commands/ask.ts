import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../../../bot.ts';
import type { Locales } from '../locale.ts';
import { message } from '../message.ts';
import { renderCard } from '../render.ts';
import { readTyped } from '../typed.ts';

type Asked = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/** Answers `/japanese-class`, privately: a name, a whole question, or nothing, which gets the greeting. */
export async function ask(bot: Bot, locales: Locales, { command, respond }: Asked): Promise<void> {
  const locale = await locales.of(command.user_id);
  const text = readTyped(command.text ?? '');
  const card = bot.reply({ text, audience: 'private', ...(locale === undefined ? {} : { locale }) });
  await respond({ ...message(renderCard(card, bot)), response_type: 'ephemeral' });
}
