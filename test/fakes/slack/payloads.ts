import type { Delivery } from './delivery.ts';
import { trigger, type World } from './world.ts';

/** Where somebody is, and who. */
export interface Who {
  readonly user?: string;
  readonly channel?: string;
}

const TEAM = { id: 'T1', domain: 'newcomers' };

/** What Slack would send for what somebody does; each payload with ids, trigger and `response_url` of its own. */
export function createPayloads(world: World, origin: () => string) {
  function responseUrl(): string {
    const path = `/response/${world.next()}`;
    world.responseUrls.set(path, 0);
    return `${origin()}${path}`;
  }

  function event(inner: Record<string, unknown>, name = String(inner.type)): Delivery {
    if (!world.manifest.events.includes(name)) throw new Error(`the manifest does not subscribe to ${name}`);
    const body = {
      type: 'event_callback',
      token: 'verification',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: `Ev${world.next()}`,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
      event: inner,
    };
    return { kind: 'event', body };
  }

  const ts = () => `17${world.next().toString().padStart(8, '0')}.000100`;

  return {
    command: (text: string, { user = 'U1', channel = 'C1' }: Who = {}): Delivery => ({
      kind: 'command',
      body: {
        token: 'verification',
        team_id: 'T1',
        team_domain: 'newcomers',
        channel_id: channel,
        channel_name: 'general',
        user_id: user,
        user_name: 'somebody',
        command: '/japanese-class',
        text,
        api_app_id: 'A1',
        response_url: responseUrl(),
        trigger_id: trigger(world),
      },
    }),
    mention: (text: string, { user = 'U1', channel = 'C1' }: Who = {}, more = {}): Delivery =>
      event({ type: 'app_mention', user, channel, text, ts: ts(), ...more }),
    direct: (text: string, { user = 'U1', channel = 'D1' }: Who = {}, more = {}): Delivery =>
      event({ type: 'message', channel_type: 'im', user, channel, text, ts: ts(), ...more }, 'message.im'),
    homeOpened: (user: string, more = {}): Delivery =>
      event({ type: 'app_home_opened', user, channel: 'D1', tab: 'home', ...more }),
    shortcut: (user = 'U1'): Delivery => ({
      kind: 'interaction',
      body: {
        type: 'shortcut',
        callback_id: 'find',
        trigger_id: trigger(world),
        user: { id: user, username: 'somebody', team_id: 'T1' },
        team: TEAM,
      },
    }),
    messageShortcut: (
      message: Record<string, unknown>,
      { user = 'U1', channel = 'C1' }: Who = {},
    ): Delivery => ({
      kind: 'interaction',
      body: {
        type: 'message_action',
        callback_id: 'find-in-message',
        trigger_id: trigger(world),
        response_url: responseUrl(),
        message: { type: 'message', ts: ts(), ...message },
        message_ts: ts(),
        channel: { id: channel, name: 'general' },
        user: { id: user, name: 'somebody', team_id: 'T1' },
        team: TEAM,
      },
    }),
    /** A button or a menu of a message. */
    press: (action: Record<string, unknown>, where: Record<string, unknown> = {}): Delivery => ({
      kind: 'interaction',
      body: {
        type: 'block_actions',
        user: { id: 'U1', username: 'somebody', team_id: 'T1' },
        team: TEAM,
        container: { type: 'message', message_ts: ts(), channel_id: 'C1', is_ephemeral: false },
        channel: { id: 'C1', name: 'general' },
        response_url: responseUrl(),
        trigger_id: trigger(world),
        actions: [{ block_id: 'b', action_ts: ts(), ...action }],
        ...where,
      },
    }),
    /** A button or a menu of a view: no channel and no `response_url`. */
    pressInView: (action: Record<string, unknown>, view: Record<string, unknown>, user = 'U1'): Delivery => ({
      kind: 'interaction',
      body: {
        type: 'block_actions',
        user: { id: user, username: 'somebody', team_id: 'T1' },
        team: TEAM,
        container: { type: 'view', view_id: view.id },
        view: { state: { values: {} }, callback_id: '', ...view },
        trigger_id: trigger(world),
        actions: [{ block_id: 'b', action_ts: ts(), ...action }],
      },
    }),
    suggestion: (action_id: string, value: string, user = 'U1'): Delivery => ({
      kind: 'interaction',
      body: {
        type: 'block_suggestion',
        user: { id: user, name: 'somebody', team_id: 'T1' },
        team: TEAM,
        container: { type: 'view', view_id: 'V1' },
        block_id: 'b',
        action_id,
        value,
      },
    }),
    /** A modal that was sent with one field filled in; where it asks for a conversation, an address comes with it. */
    submission: (
      view: Record<string, unknown>,
      action_id: string,
      field: Record<string, unknown>,
      shares = false,
      user = 'U1',
    ): Delivery => ({
      kind: 'interaction',
      body: {
        type: 'view_submission',
        user: { id: user, name: 'somebody', team_id: 'T1' },
        team: TEAM,
        trigger_id: trigger(world),
        view: {
          callback_id: '',
          private_metadata: '',
          ...view,
          state: { values: { b: { [action_id]: field } } },
        },
        response_urls: shares
          ? [{ block_id: 'b', action_id, channel_id: 'C9', response_url: responseUrl() }]
          : [],
      },
    }),
    responseUrl,
    event,
  };
}

export type Payloads = ReturnType<typeof createPayloads>;
