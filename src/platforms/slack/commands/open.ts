import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../../../bot.ts';
import type { Locales } from '../locale.ts';
import { askView } from '../modal.ts';

type Opening = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;

/** Answers the global shortcut with the modal that asks for a place. */
export async function open(bot: Bot, locales: Locales, { shortcut, client }: Opening): Promise<void> {
  const language = bot.language(await locales.of(shortcut.user.id));
  await client.views.open({ trigger_id: shortcut.trigger_id, view: askView(bot, language) });
}
