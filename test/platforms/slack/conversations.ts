import { beforeAll, expect, test } from 'vitest';
import { parseReference } from '../../../src/core/reference.ts';
import { CONVERSATIONS, type Conversation } from '../../conversations.ts';
import type { Sent } from '../../fakes/slack/world.ts';
import { elementsIn, readable } from './reading.ts';
import type { Mode, Running } from './running.ts';

/** A user of each locale, so that the language of the app is what the conversation says. */
const userOf = ({ locale }: Conversation) => `U${locale.replace('-', '')}`;

/** What the buttons of a reply know: what it is about, and in which language. */
function stateOf({ body }: Sent) {
  const actions = elementsIn(body).map(({ action }) => action);
  const about = actions.find((action) => action?.name === 'language');
  const reference = about?.name === 'language' ? parseReference(about.reference) : undefined;
  const language = actions.map((action) => action !== undefined && 'language' in action && action.language);
  return { reference, languages: new Set(language.filter((one) => one !== false)) };
}

function check({ kind, places, language, contains }: Conversation, sent: Sent): void {
  const { reference, languages } = stateOf(sent);
  const isPlace = ['classes', 'contact', 'unlisted', 'prefecture'].includes(kind);
  expect(reference?.kind).toBe(isPlace ? 'place' : kind);
  expect(reference?.codes.toSorted()).toEqual(places.toSorted());
  for (const found of languages) expect(found).toBe(language);
  const { blocks, text, ...rest } = sent.body;
  for (const part of contains) {
    expect(readable(blocks)).toContain(part);
    expect(readable(text)).toContain(part);
  }
  expect(rest).toMatchObject({ unfurl_links: expect.anything(), unfurl_media: expect.anything() });
  expect([String(rest.unfurl_links), String(rest.unfurl_media)]).toEqual(['false', 'false']);
}

/** What people ask, in every way that they can. */
export function conversations(mode: Mode, running: Running): void {
  beforeAll(() => {
    for (const conversation of CONVERSATIONS) {
      running.slack.world.people.set(userOf(conversation), { locale: conversation.locale });
    }
  });

  test.each(CONVERSATIONS)('slash command, privately: $about', async (conversation) => {
    const { payloads } = running.slack;
    const asked = payloads.command(conversation.typed, { user: userOf(conversation) });
    const { status, payload } = await running.deliver(asked);
    expect([status, payload ?? {}]).toEqual([200, {}]);
    const reply = await running.sent();
    expect(reply.body.response_type).toBe('ephemeral');
    check(conversation, reply);
  });

  // What is read out of a mention is the same whichever way it came.
  if (mode === 'http') return;

  test.each(CONVERSATIONS)('mention, in its thread: $about', async (conversation) => {
    const { payloads } = running.slack;
    const [first = '', ...rest] = conversation.typed.split(' ');
    const asked = payloads.mention(`${first} <@UBOT> ${rest.join(' ')}`, { user: userOf(conversation) });
    await running.deliver(asked);
    const reply = await running.sent();
    expect(reply).toMatchObject({ by: 'chat.postMessage', body: { channel: 'C1' } });
    expect(reply.body.thread_ts).toMatch(/^17\d+\.\d+$/);
    check(conversation, reply);
  });

  test.each(CONVERSATIONS)('direct message: $about', async (conversation) => {
    const { payloads } = running.slack;
    await running.deliver(payloads.direct(conversation.typed, { user: userOf(conversation) }));
    const reply = await running.sent();
    expect(reply).toMatchObject({ by: 'chat.postMessage', body: { channel: 'D1' } });
    expect(reply.body.thread_ts).toBeUndefined();
    check(conversation, reply);
  });
}
