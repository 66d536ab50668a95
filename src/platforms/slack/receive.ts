import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Bot } from '../../bot.ts';
import type { InHand } from '../in-hand.ts';
import { apologize, type Received } from './apologize.ts';
import type { Locales } from './locale.ts';
import { createSeen, type Seen } from './seen.ts';
import { type Ids, logTrouble } from './trouble.ts';
import type { Turn } from './turns.ts';

const identified = z.object({ id: z.string() });

/** What of any payload may stand in a log, and says whether it has come before. */
const envelope = z.object({
  type: z.string().optional().catch(undefined),
  event_id: z.string().optional().catch(undefined),
  trigger_id: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  user_id: z.string().optional().catch(undefined),
  channel_id: z.string().optional().catch(undefined),
  user: identified.optional().catch(undefined),
  channel: identified.optional().catch(undefined),
  view: identified.optional().catch(undefined),
  event: z
    .object({ type: z.string(), channel: z.string().optional(), user: z.string().optional() })
    .optional()
    .catch(undefined),
});

type Envelope = z.output<typeof envelope>;

const idsOf = ({
  type,
  event_id,
  event,
  command,
  user,
  user_id,
  channel,
  channel_id,
  view,
}: Envelope): Ids => ({
  payload: command ?? event?.type ?? type,
  event: event_id,
  user: user_id ?? user?.id ?? event?.user,
  channel: channel_id ?? channel?.id ?? event?.channel,
  view: view?.id,
});

/** Slack delivers events again that it believes lost, and a signed request may be replayed: each has one id only. */
const isRepeated = (seen: Seen, { event_id, trigger_id }: Envelope): boolean => {
  const id = event_id ?? trigger_id;
  return id !== undefined && !seen.isNew(id);
};

/** Suggestions and what a modal turns into come as the acknowledgement itself. */
const isAnsweredByAcknowledgement = (received: Received): boolean =>
  'options' in received || received.body.type === 'view_submission';

/** Bolt has acknowledged events by itself. */
async function acknowledge(received: Received): Promise<void> {
  if ('ack' in received) await received.ack?.();
}

/**
 * What happens to everything that arrives: acknowledged first, answered once, counted as work in hand. Errors end here
 * and nowhere else: logged with ids, and the person is told.
 */
export function receive(app: App, bot: Bot, locales: Locales, inHand: InHand, turn: Turn): void {
  const seen = createSeen();

  async function answer(received: Received, about: Envelope): Promise<void> {
    const isAcknowledged = !isAnsweredByAcknowledgement(received);
    if (isAcknowledged) await acknowledge(received);
    if (isRepeated(seen, about)) return isAcknowledged ? undefined : acknowledge(received);
    if (isAcknowledged) await turn();
    await received.next();
  }

  app.use(async (received) => {
    const about = envelope.parse(received.body);
    const ids = idsOf(about);
    const work = answer(received, about).catch(async (error: unknown) => {
      logTrouble(error, ids);
      await apologize(bot, locales, received).catch((another: unknown) => logTrouble(another, ids));
    });
    inHand.add(work);
    await work;
  });
}
