import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Bot, Question } from '../../bot.ts';
import { insist } from './insist.ts';
import type { Locales } from './locale.ts';
import { message, type Rendered } from './message.ts';
import { renderCard, renderNotice } from './render.ts';
import { isSilenced } from './trouble.ts';
import { readTyped } from './typed.ts';

/** What of a message event matters here; Slack's types know some thirty kinds of it. */
const written = z.object({
  type: z.enum(['app_mention', 'message']),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
});

/** A message that somebody wrote to the bot. */
export type Written = z.output<typeof written>;

const isDirect = ({ channel }: Written) => channel.startsWith('D');

/**
 * Reads a message event.
 * @returns undefined when it is not for the bot: of a bot, an edit, somebody joining, or not in a direct message
 */
export function readMessage(event: unknown): Written | undefined {
  const { data } = written.safeParse(event);
  if (data === undefined) return undefined;
  const isMention = data.type === 'app_mention' && !isDirect(data);
  return isMention || data.channel_type === 'im' ? data : undefined;
}

/** What a message asks, without the mention of the bot, which may stand anywhere in it. */
export async function questionIn(locales: Locales, { text, user }: Written): Promise<Question> {
  const locale = await locales.of(user);
  return { text: readTyped(text), audience: 'public', ...(locale === undefined ? {} : { locale }) };
}

/** Mentions are answered in their thread; direct messages beside them, unless they stand in a thread. */
function threadOf({ ts, thread_ts, ...rest }: Written): { thread_ts?: string } {
  const thread = thread_ts ?? (rest.channel_type === 'im' ? undefined : ts);
  return thread === undefined ? {} : { thread_ts: thread };
}

/** Tells the one who wrote something that the channel need not hear. */
export async function tellPrivately(client: webApi.WebClient, to: Written, words: string): Promise<void> {
  const notice = message(renderNotice(words));
  const { channel, user } = to;
  if (to.channel_type === 'im') await client.chat.postMessage({ ...notice, channel });
  else await client.chat.postEphemeral({ ...notice, channel, user, ...threadOf(to) });
}

const send = (
  client: webApi.WebClient,
  { channel, thread_ts }: { channel: string; thread_ts?: string },
  rendered: Rendered,
) =>
  insist(() =>
    client.chat.postMessage({
      ...message(rendered),
      channel,
      ...(thread_ts === undefined ? {} : { thread_ts }),
    }),
  );

/** Answers a message where it stands; where the bot may not write, it says so in a direct message. */
export async function answerMessage(
  bot: Bot,
  client: webApi.WebClient,
  to: Written,
  question: Question,
): Promise<void> {
  const card = bot.reply(question);
  try {
    await send(client, { channel: to.channel, ...threadOf(to) }, renderCard(card, bot));
  } catch (error) {
    if (!isSilenced(error)) throw error;
    const words = bot.words(card.language)('error.cannotWrite');
    await send(client, { channel: to.user }, renderNotice(words)).catch((another: unknown) => {
      if (!isSilenced(another)) throw another;
    });
  }
}
