import { z } from 'zod';
import { checkMessage, checkView } from './rules.ts';
import { BOT, type World } from './world.ts';

/** The arguments of a method as they arrive, with JSON read. */
export type Arguments = Readonly<Record<string, unknown>>;
/** `ok` or what is wrong; `undefined` is never answered. */
export type Answer = Readonly<Record<string, unknown>> | undefined;

interface Method {
  readonly scope?: string;
  /** A question is counted apart from what the bot says. */
  readonly question?: boolean;
  run(world: World, given: Arguments): Answer;
}

const ok = (more: Arguments = {}): Answer => ({ ok: true, ...more });
const refuse = (error: string): Answer => ({ ok: false, error });

const view = z.record(z.string(), z.unknown());

function post(world: World, given: Arguments): Answer {
  const { channel } = given;
  const faults = checkMessage(given);
  world.faults.push(...faults);
  if (faults.length > 0) return refuse('invalid_blocks');
  if (typeof channel !== 'string') return refuse('channel_not_found');
  if (channel.startsWith('COUT')) return refuse('not_in_channel');
  return ok({ channel, ts: `${world.next()}.000100` });
}

function useTrigger(world: World, { trigger_id }: Arguments): string | undefined {
  const until = typeof trigger_id === 'string' ? world.triggers.get(trigger_id) : undefined;
  if (typeof trigger_id !== 'string' || until === undefined) return 'exchanged_trigger_id';
  world.triggers.delete(trigger_id);
  return Date.now() > until ? 'expired_trigger_id' : undefined;
}

function show(world: World, given: Arguments, id: string): Answer {
  const shown = view.parse(given.view);
  const faults = checkView(shown);
  world.faults.push(...faults);
  if (faults.length > 0) return refuse('invalid_arguments');
  const stored = { ...shown, id, hash: `hash.${world.next()}` };
  world.views.set(id, stored);
  return ok({ view: stored });
}

function openView(world: World, given: Arguments): Answer {
  const refused = useTrigger(world, given);
  if (refused === undefined) return show(world, given, `V${world.next()}`);
  world.faults.push(refused);
  return refuse(refused);
}

/** The methods that this Slack knows; any other is a fault of the bot. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': { question: true, run: () => ok({ ...BOT, url: 'https://newcomers.slack.com/' }) },
  'users.info': {
    scope: 'users:read',
    question: true,
    run(world, { user, include_locale }) {
      const person = world.people.get(String(user));
      if (person === 'hangs') return undefined;
      if (person === 'fails') return refuse('fatal_error');
      const locale = person !== undefined && include_locale === 'true' ? { locale: person.locale } : {};
      return ok({ user: { id: user, ...locale } });
    },
  },
  'chat.postMessage': { scope: 'chat:write', run: post },
  'chat.postEphemeral': {
    scope: 'chat:write',
    run: (world, given) => (typeof given.user === 'string' ? post(world, given) : refuse('user_not_found')),
  },
  'views.open': { run: openView },
  'views.push': { run: openView },
  'views.update': {
    run(world, given) {
      const id = String(given.view_id);
      return world.views.has(id) ? show(world, given, id) : refuse('not_found');
    },
  },
  'views.publish': {
    run(world, given) {
      const answer = show(world, given, `H${String(given.user_id)}`);
      world.homes.set(String(given.user_id), view.parse(given.view));
      return answer;
    },
  },
};
