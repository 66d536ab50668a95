import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../../../bot.ts';
import type { Locales } from '../locale.ts';
import { message } from '../message.ts';
import { renderCard } from '../render.ts';
import { readTyped } from '../typed.ts';

type Asked = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/**
 * Answers the message shortcut, privately: about the place in somebody's message. What others wrote says nothing about
 * the language of the one who asks, so there the locale decides.
 */
export async function askAbout(bot: Bot, locales: Locales, { shortcut, respond }: Asked): Promise<void> {
  const { user, message: about } = shortcut;
  const locale = await locales.of(user.id);
  const question = { text: readTyped(about.text ?? ''), audience: 'private' as const };
  const known = locale === undefined ? {} : { locale };
  const language = locale === undefined || about.user === user.id ? {} : { language: locale };
  const card = bot.reply({ ...question, ...known, ...language });
  const thread: unknown = about.thread_ts;
  await respond({
    ...message(renderCard(card, bot)),
    response_type: 'ephemeral',
    replace_original: false,
    ...(typeof thread === 'string' ? { thread_ts: thread } : {}),
  });
}
