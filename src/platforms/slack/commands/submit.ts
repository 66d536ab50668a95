import type {
  AllMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewOutput,
  ViewStateValue,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Bot } from '../../../bot.ts';
import { type Action, parseAction } from '../action-id.ts';
import type { Locales } from '../locale.ts';
import { message } from '../message.ts';
import { answerView, noticeView } from '../modal.ts';
import { renderCard } from '../render.ts';

type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Update = ReturnType<typeof noticeView>;

interface Filled {
  readonly action: Action;
  readonly field: ViewStateValue;
}

/** The field of ours that the view holds: its action id says what the view is for. */
function filledIn({ state }: ViewOutput): Filled | undefined {
  const fields = Object.values(state.values).flatMap((block) => Object.entries(block));
  for (const [id, field] of fields) {
    const action = parseAction(id);
    if (action?.name === 'place' || action?.name === 'shareTo') return { action, field };
  }
  return undefined;
}

/** The acknowledgement is the answer, and Slack waits three seconds for it: nothing is looked up for it. */
async function update({ ack, context }: Submitted, view: Update): Promise<void> {
  context.acknowledged = true;
  await ack({ response_action: 'update', view });
}

/** Writes the answer where the person chose, through the address that Slack sent along. */
async function shareTo(bot: Bot, submitted: Submitted, language: string, reference: string): Promise<void> {
  const card = bot.show(reference, language, 'public');
  const words = bot.words(language);
  if (card === undefined) return update(submitted, noticeView(bot, language, words('error.expired')));
  await update(submitted, noticeView(bot, language, words('action.shared')));
  await submitted.respond({ ...message(renderCard(card, bot)), response_type: 'in_channel' });
}

/** Answers a modal that was sent: with the place's card in the same modal, or by sharing the card that is in it. */
export async function submit(bot: Bot, locales: Locales, submitted: Submitted): Promise<void> {
  const filled = filledIn(submitted.view);
  const action = filled?.action;
  if (action?.name === 'shareTo') return shareTo(bot, submitted, action.language, action.reference);
  const reference = filled?.field.selected_option?.value;
  if (action?.name === 'place' && reference !== undefined) {
    const card = bot.show(reference, action.language, 'public');
    if (card !== undefined) return update(submitted, answerView(bot, card));
  }
  const language = bot.language(await locales.of(submitted.body.user.id));
  await update(submitted, noticeView(bot, language, bot.words(language)('error.expired')));
}
