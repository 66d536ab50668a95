import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { Locales } from './locale.ts';
import { questionIn, readMessage, tellPrivately } from './mention.ts';
import { message } from './message.ts';
import { noticeView } from './modal.ts';
import { renderNotice } from './render.ts';
import { surfaceOf } from './surface.ts';

export type Received = AnyMiddlewareArgs & AllMiddlewareArgs;

/** The language that a question would be answered in; the locale when that is what fails. */
async function languageOf(bot: Bot, locales: Locales, event: unknown): Promise<string> {
  const written = readMessage(event);
  if (written === undefined) return bot.language(undefined);
  const question = await questionIn(locales, written);
  try {
    return bot.reply(question).language;
  } catch {
    return bot.language(question.locale);
  }
}

/** Says privately, in the person's language, that something went wrong, whatever has been sent so far. */
export async function apologize(bot: Bot, locales: Locales, received: Received): Promise<void> {
  const { client, context } = received;
  const sorry = (language: string) => bot.words(language)('error.general');
  if ('event' in received) {
    const to = readMessage(received.event);
    if (to === undefined) return;
    return tellPrivately(client, to, sorry(await languageOf(bot, locales, received.event)));
  }
  if ('options' in received) return received.ack({ options: [] });
  const language = bot.language(await locales.of(context.userId));
  const words = sorry(language);
  if ('view' in received) {
    const view = noticeView(bot, language, words);
    if (context.acknowledged === true) await client.views.update({ view_id: received.view.id, view });
    else await received.ack({ response_action: 'update', view });
    return;
  }
  if ('action' in received && received.body.type === 'block_actions') {
    const { body, respond } = received;
    await surfaceOf(bot, { body, client, respond }).tell(language, words);
    return;
  }
  // Bolt's types promise it always; without a `response_url` it is not there.
  await received.respond?.({
    ...message(renderNotice(words)),
    response_type: 'ephemeral',
    replace_original: false,
  });
}
