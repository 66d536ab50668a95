import type { types } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import type { Card, Letter } from '../../card/card.ts';
import { formatAction } from './action-id.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './mrkdwn.ts';
import { renderCard, renderLetter, renderNotice } from './render.ts';

const word = (text: string) => plainText(text, LIMITS.viewTitle);

function view(bot: Bot, language: string, blocks: types.KnownBlock[]): types.ModalView {
  const t = bot.words(language);
  return { type: 'modal', title: word(t('slack.modalTitle')), close: word(t('slack.modalClose')), blocks };
}

/** Asks for a place, with suggestions while it is typed. */
export function askView(bot: Bot, language: string): types.ModalView {
  const t = bot.words(language);
  const field: types.InputBlock = {
    type: 'input',
    label: plainText(t('slack.modalPlace'), LIMITS.placeholder),
    element: {
      type: 'external_select',
      action_id: formatAction({ name: 'place', language }),
      placeholder: plainText(t('slack.modalPlaceholder'), LIMITS.placeholder),
      // An empty field offers the listed places.
      min_query_length: 0,
    },
  };
  return { ...view(bot, language, [field]), submit: word(t('slack.modalSubmit')) };
}

/** The answer, with a field for where to share it. Slack then gives an address to write there, so no scope is needed. */
export function answerView(bot: Bot, card: Card): types.ModalView {
  const { language, reference } = card;
  const t = bot.words(language);
  const field: types.InputBlock = {
    type: 'input',
    label: plainText(t('slack.shareTo'), LIMITS.placeholder),
    element: {
      type: 'conversations_select',
      action_id: formatAction({ name: 'shareTo', language, reference }),
      default_to_current_conversation: true,
      response_url_enabled: true,
    },
  };
  const blocks = [...renderCard(card, bot).blocks, field];
  return { ...view(bot, language, blocks), submit: word(t('action.share')) };
}

export const letterView = (bot: Bot, language: string, letter: Letter): types.ModalView =>
  view(bot, language, renderLetter(letter).blocks);

/** @param words one sentence, in the language of the view */
export const noticeView = (bot: Bot, language: string, words: string): types.ModalView =>
  view(bot, language, renderNotice(words).blocks);
