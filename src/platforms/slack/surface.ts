import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { Card, Letter } from '../../card/card.ts';
import type { Audience } from '../../card/make-card.ts';
import { homeView } from './home.ts';
import { message, type Rendered } from './message.ts';
import { answerView, letterView, noticeView } from './modal.ts';
import { renderCard, renderLetter, renderNotice } from './render.ts';

export type Pressed = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** What of a press says where it was. */
type Where = Pick<Pressed, 'body' | 'client' | 'respond'>;

/** Where a button was pressed, and what can be shown there. */
export interface Surface {
  /** Whom cards that are shown here are made for. */
  readonly audience: Audience;
  /** Shows another card beside the one that was pressed. */
  show(card: Card): Promise<unknown>;
  /** Shows a card instead of the one that was pressed where nobody else reads that one, else beside it. */
  replace(card: Card): Promise<unknown>;
  showLetter(language: string, letter: Letter): Promise<unknown>;
  /** Sends a card to everybody, and says so on the person's own. */
  share(own: Card, shared: Card): Promise<unknown>;
  tell(language: string, words: string): Promise<unknown>;
}

/** A message: replies go to its `response_url`, and into its thread. */
function onMessage(bot: Bot, { body, respond }: Where): Surface {
  const { container, channel, message: pressed } = body;
  const ephemeral = container.is_ephemeral === true;
  // A direct message with the bot is private already: its replies may stay, and there is nobody to share them with.
  const direct = !ephemeral && channel?.id.startsWith('D') === true;
  const thread: unknown = container.thread_ts ?? pressed?.thread_ts;
  const inThread = typeof thread === 'string' ? { thread_ts: thread } : {};
  const to = (response_type: 'in_channel' | 'ephemeral', rendered: Rendered) =>
    respond({ ...message(rendered), ...inThread, response_type, replace_original: false });
  const beside = (rendered: Rendered) => to(direct ? 'in_channel' : 'ephemeral', rendered);
  const instead = (rendered: Rendered) => respond({ ...message(rendered), replace_original: true });
  return {
    audience: direct ? 'public' : 'private',
    show: (card) => beside(renderCard(card, bot)),
    replace: (card) => (ephemeral || direct ? instead : beside)(renderCard(card, bot)),
    showLetter: (_, letter) => beside(renderLetter(letter)),
    async share(own, shared) {
      await to('in_channel', renderCard(shared, bot));
      await instead(renderCard(own, bot, true));
    },
    tell: (_, words) => beside(renderNotice(words)),
  };
}

/** A modal: what it shows is shown in it; the letter and notices lie on top of it. */
function onModal(bot: Bot, { body, client }: Where, id: string): Surface {
  const update = (card: Card) => client.views.update({ view_id: id, view: answerView(bot, card) });
  const push = (view: ReturnType<typeof noticeView>) =>
    client.views.push({ trigger_id: body.trigger_id, view });
  return {
    audience: 'public',
    show: update,
    replace: update,
    showLetter: (language, letter) => push(letterView(bot, language, letter)),
    share: update,
    tell: (language, words) => push(noticeView(bot, language, words)),
  };
}

/** The Home tab: answers open in a modal, and another language changes the tab. */
function onHome(bot: Bot, { body, client }: Where): Surface {
  const open = (view: ReturnType<typeof noticeView>) =>
    client.views.open({ trigger_id: body.trigger_id, view });
  const show = (card: Card) => open(answerView(bot, card));
  return {
    audience: 'public',
    show,
    replace: ({ language }) => client.views.publish({ user_id: body.user.id, view: homeView(bot, language) }),
    showLetter: (language, letter) => open(letterView(bot, language, letter)),
    share: show,
    tell: (language, words) => open(noticeView(bot, language, words)),
  };
}

export function surfaceOf(bot: Bot, pressed: Where): Surface {
  const { view } = pressed.body;
  if (view === undefined) return onMessage(bot, pressed);
  return view.type === 'home' ? onHome(bot, pressed) : onModal(bot, pressed, view.id);
}
