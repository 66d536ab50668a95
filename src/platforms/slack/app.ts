import { App, type Receiver, type ViewSubmitAction } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { SlackConfig } from '../../config.ts';
import { clientOptions } from './client-options.ts';
import { ask } from './commands/ask.ts';
import { askAbout } from './commands/ask-about.ts';
import { complete } from './commands/complete.ts';
import { open } from './commands/open.ts';
import { press } from './commands/press.ts';
import { submit } from './commands/submit.ts';
import { openHome } from './home.ts';
import type { Identity } from './identity.ts';
import type { Locales } from './locale.ts';
import { logger } from './logger.ts';
import { answerMessage, questionIn, readMessage } from './mention.ts';
import { logTrouble } from './trouble.ts';

/** Bolt's App without listeners. It is told who the bot is, and so need not ask Slack by itself. */
export function createApp(settings: SlackConfig, receiver: Receiver, identity: Identity): App {
  const { botId, botUserId } = identity;
  const app = new App({
    receiver,
    token: settings.botToken,
    botId,
    botUserId,
    logger,
    clientOptions: clientOptions(settings),
    // Nothing is remembered of conversations.
    convoStore: false,
  });
  app.error(async (error) => logTrouble(error, {}));
  return app;
}

/** Every listener, one line each. They are named by what they answer, so whatever else arrives is answered too. */
export function addListeners(app: App, bot: Bot, locales: Locales): void {
  const anything = /(?:)/;
  app.command(anything, (asked) => ask(bot, locales, asked));
  app.shortcut({ type: 'shortcut' }, (opening) => open(bot, locales, opening));
  app.shortcut({ type: 'message_action' }, (asked) => askAbout(bot, locales, asked));
  app.action({ type: 'block_actions' }, (pressed) => press(bot, locales, pressed));
  app.options(anything, (completing) => complete(bot, completing));
  app.view<ViewSubmitAction>({ type: 'view_submission' }, (submitted) => submit(bot, locales, submitted));
  app.event('app_home_opened', (opened) => openHome(bot, locales, opened));
  app.event(/^(?:app_mention|message)$/, async ({ event, client }) => {
    const written = readMessage(event);
    if (written === undefined) return;
    await answerMessage(bot, client, written, await questionIn(locales, written));
  });
}
