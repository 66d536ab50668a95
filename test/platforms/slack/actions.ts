import { beforeAll, expect, test } from 'vitest';
import { loadBot } from '../../../src/load/bot.ts';
import type { Delivered, Delivery } from '../../fakes/slack/delivery.ts';
import { checkSuggestions, checkView } from '../../fakes/slack/rules.ts';
import type { Sent } from '../../fakes/slack/world.ts';
import { elementFor, elementsIn, pressing, readable, viewIn } from './reading.ts';
import type { Running } from './running.ts';

const bot = loadBot();
const { languages } = bot;
const english = bot.words('en');

const EPHEMERAL = { container: { type: 'message', is_ephemeral: true, channel_id: 'C1' } };
const DIRECT = {
  container: { type: 'message', channel_id: 'D1' },
  channel: { id: 'D1', name: 'directmessage' },
};

/** Buttons, menus, shortcuts, the modal and the Home tab. */
export function actions(running: Running): void {
  beforeAll(() => {
    const { people } = running.slack.world;
    people.set('U1', { locale: 'en-US' });
    people.set('UBR', { locale: 'pt-BR' });
  });

  const deliver = (delivery: Delivery): Promise<Delivered> => running.deliver(delivery);
  /** Delivers something that is acknowledged with nothing, and gives what is sent for it. */
  async function reply(delivery: Delivery): Promise<Sent> {
    const { status, payload } = await deliver(delivery);
    expect([status, payload ?? {}]).toEqual([200, {}]);
    return running.sent();
  }
  const ask = (text: string) => reply(running.slack.payloads.command(text));

  test('a private answer changes its language in place', async () => {
    const answer = await ask('Hamamatsu');
    const menu = elementFor(answer.body, 'language');
    expect(menu.options?.map(({ value }) => value)).toEqual(languages.map(({ code }) => code));
    const changed = await reply(running.slack.payloads.press(pressing(menu, 'ja'), EPHEMERAL));
    expect(changed.body).toMatchObject({ replace_original: true });
    expect(readable(changed.body)).toContain('浜松市（はままつし）');
  });

  test('a public answer is answered privately in another language, in its thread', async () => {
    const answer = await reply(running.slack.payloads.mention('<@UBOT> Hamamatsu'));
    const where = { message: { type: 'message', ts: '1.2', thread_ts: '1.1' } };
    const menu = pressing(elementFor(answer.body, 'language'), 'vi');
    const changed = await reply(running.slack.payloads.press(menu, where));
    expect(changed.body).toMatchObject({
      replace_original: false,
      response_type: 'ephemeral',
      thread_ts: '1.1',
    });
    expect(elementFor(changed.body, 'share').action).toMatchObject({ language: 'vi' });
  });

  test('an answer in a direct message changes in place and has nothing to share', async () => {
    const answer = await reply(running.slack.payloads.direct('Hamamatsu'));
    const names = elementsIn(answer.body).map(({ action }) => action?.name);
    expect(names).not.toContain('share');
    const menu = pressing(elementFor(answer.body, 'language'), 'ko');
    const changed = await reply(running.slack.payloads.press(menu, DIRECT));
    expect(changed.body).toMatchObject({ replace_original: true });
    expect(readable(changed.body)).toContain('하마마쓰시 浜松市');
  });

  test('another place, a year later', async () => {
    const answer = await ask('Saitama');
    const button = elementFor(answer.body, 'show');
    const shown = await reply(running.slack.payloads.press(pressing(button), EPHEMERAL));
    expect(shown.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    const old = { type: 'button', action_id: '1:show:fr:place:0h2q' };
    expect(readable((await reply(running.slack.payloads.press(old))).body)).toContain('Hamamatsu 浜松市');
  });

  test('more than five places are a menu', async () => {
    const answer = await ask('');
    const menu = elementFor(answer.body, 'choose');
    expect(menu.options).toHaveLength(9);
    const [first] = menu.options ?? [];
    const shown = await reply(running.slack.payloads.press(pressing(menu, first?.value), EPHEMERAL));
    expect(readable(shown.body.blocks)).toContain('https://');
  });

  test('the letter is shown privately; in a direct message it stays', async () => {
    const answer = await ask('Hamamatsu');
    const button = pressing(elementFor(answer.body, 'letter'));
    const letter = await reply(running.slack.payloads.press(button, EPHEMERAL));
    expect(letter.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(readable(letter.body.blocks)).toMatch(/```\n[^`]*浜松市[^`]*\n```/);
    expect(readable(letter.body.blocks)).toContain('kokusai@city.hamamatsu.shizuoka.jp');
    const direct = await reply(running.slack.payloads.press(button, DIRECT));
    expect(direct.body).toMatchObject({ replace_original: false, response_type: 'in_channel' });
  });

  test('sharing shows the answer to everybody and says so', async () => {
    const answer = await ask('Hamamatsu');
    const button = pressing(elementFor(answer.body, 'share'));
    const shared = await reply(running.slack.payloads.press(button, EPHEMERAL));
    expect(shared.body).toMatchObject({ replace_original: false, response_type: 'in_channel' });
    expect(elementsIn(shared.body).map(({ action }) => action?.name)).not.toContain('share');
    const own = await running.sent();
    expect(own.body).toMatchObject({ replace_original: true });
    expect(readable(own.body.blocks)).toContain(english('action.shared'));
    expect(elementsIn(own.body).map(({ action }) => action?.name)).not.toContain('share');
  });

  test('links open pages and need nothing else', async () => {
    const answer = await ask('Hamamatsu');
    const link = elementFor(answer.body, 'open');
    expect(link.url).toBe('https://www.hi-hice.jp/en/organization-overview/about-us/u-toc/');
    expect(link.accessibility_label).toBe(
      `${english('action.open')}: Hamamatsu Foreign Resident Study Support Center`,
    );
    expect(await deliver(running.slack.payloads.press(pressing(link)))).toMatchObject({ status: 200 });
  });

  test.each([
    '1:show:en:place:zzzzzzzzzzzz/../',
    '1:show:en:nonsense:07vh',
    '2:show:en:place:07vh',
    '1:letter:en:greeting:',
    'approve_request',
    '1:choose:en',
    '',
  ])('a button of no use is answered politely: %s', async (action_id) => {
    const body = { type: 'button', action_id, text: { type: 'plain_text', text: 'x' } };
    const { people } = running.slack.world;
    people.set('UDE', { locale: 'de-DE' });
    const told = await reply(running.slack.payloads.press(body, EPHEMERAL));
    expect(told.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(readable(told.body.text)).toBe(english('error.expired'));
  });

  test('a button of no use is answered in the language of the one who pressed it', async () => {
    const foreign = { type: 'button', action_id: 'x' };
    const by = { user: { id: 'UBR', username: 'somebody' } };
    const told = await reply(running.slack.payloads.press(foreign, { ...EPHEMERAL, ...by }));
    expect(readable(told.body.text)).toBe(bot.words('pt')('error.expired'));
  });

  test("the message shortcut answers about somebody's message in one's own language", async () => {
    const { payloads } = running.slack;
    const theirs = { user: 'U2', text: 'Quero estudar japonês em &lt;Suzuka&gt; <@U3>', thread_ts: '5.5' };
    const answer = await reply(payloads.messageShortcut(theirs));
    expect(answer.body).toMatchObject({ response_type: 'ephemeral', thread_ts: '5.5' });
    expect(elementFor(answer.body, 'share').action).toMatchObject({ language: 'en' });
    expect(readable(answer.body)).toContain('Suzuka 鈴鹿市');
    const own = await reply(payloads.messageShortcut({ ...theirs, user: 'U1' }));
    expect(elementFor(own.body, 'share').action).toMatchObject({ language: 'pt' });
  });

  test('the global shortcut: a place is typed, answered in the modal, and shared', async () => {
    const { payloads, world } = running.slack;
    await deliver(payloads.shortcut('UBR'));
    const opened = await running.sent();
    expect(opened.by).toBe('views.open');
    const field = elementFor(opened.body, 'place');
    expect(field.action).toEqual({ name: 'place', language: 'pt' });

    const typed = await deliver(payloads.suggestion(field.action_id, 'ham'));
    expect(checkSuggestions(typed.payload)).toEqual([]);
    expect(readable(typed.payload)).toContain('Hamamatsu 浜松市, Shizuoka');

    const [id = ''] = world.views.keys().toArray().slice(-1);
    const chosen = {
      type: 'external_select',
      selected_option: { text: { type: 'plain_text', text: 'x' }, value: 'place:0h2q' },
    };
    const answered = await deliver(payloads.submission({ id, type: 'modal' }, field.action_id, chosen));
    expect(answered.payload).toMatchObject({ response_action: 'update' });
    const view = viewIn(answered.payload);
    expect(checkView(view)).toEqual([]);
    expect(readable(view)).toContain('https://www.hi-hice.jp/en/');
    expect(elementsIn(view).map(({ action }) => action?.name)).not.toContain('share');

    const where = elementFor(view, 'shareTo');
    const to = { type: 'conversations_select', selected_conversation: 'C9' };
    const shared = await deliver(payloads.submission({ ...view, id }, where.action_id, to, true));
    expect(readable(shared.payload)).toContain(bot.words('pt')('action.shared'));
    const posted = await running.sent();
    expect(posted.body).toMatchObject({ response_type: 'in_channel' });
    expect(readable(posted.body)).toContain('Hamamatsu 浜松市, Shizuoka');
  });

  test('suggestions: the listed places for nothing, a question for what no name begins, never more than a hundred', async () => {
    const { payloads } = running.slack;
    const suggest = async (typed: string, id = '1:place:en') => {
      const { payload } = await deliver(payloads.suggestion(id, typed));
      expect(checkSuggestions(payload)).toEqual([]);
      return readable(payload);
    };
    expect(await suggest('')).toMatch(/Gunma 群馬県.*Ōta 太田市, Gunma.*Suzuka 鈴鹿市, Mie/s);
    expect(await suggest('', '1:place:ja')).toContain('太田市（おおたし）');
    expect(await suggest('where can I learn in hamamatu')).toContain('Hamamatsu 浜松市, Shizuoka');
    await suggest('m');
    expect(await suggest('x', 'foreign')).not.toContain('place:');
  });

  test('inside the modal: another place and another language in it, the letter on top', async () => {
    const { payloads, world } = running.slack;
    await deliver(payloads.shortcut());
    await running.sent();
    const [id = ''] = world.views.keys().toArray().slice(-1);
    const modal = { id, type: 'modal' };
    const shown = await reply(
      payloads.pressInView({ type: 'button', action_id: '1:show:en:place:0h2q' }, modal),
    );
    expect(shown).toMatchObject({ by: 'views.update', body: { view_id: id } });
    const menu = pressing(elementFor(shown.body, 'language'), 'th');
    const changed = await reply(payloads.pressInView(menu, modal));
    expect(changed.by).toBe('views.update');
    expect(elementFor(changed.body, 'shareTo').action).toMatchObject({ language: 'th' });
    const letter = pressing(elementFor(changed.body, 'letter'));
    const pushed = await reply(payloads.pressInView(letter, modal));
    expect(pushed.by).toBe('views.push');
    expect(readable(pushed.body)).toContain('浜松市');
    const foreign = await reply(payloads.pressInView({ type: 'button', action_id: 'x' }, modal));
    expect(foreign.by).toBe('views.push');
  });

  test('a modal sent with nothing of use is answered in it', async () => {
    const { payloads } = running.slack;
    const modal = { id: 'V0', type: 'modal' };
    const odd = await deliver(payloads.submission(modal, 'x', { type: 'plain_text_input', value: 'y' }));
    expect(readable(odd.payload)).toContain(english('error.expired'));
    const stale = await deliver(
      payloads.submission(modal, '1:place:en', { type: 'external_select', selected_option: { value: 'x' } }),
    );
    expect(readable(stale.payload)).toContain(english('error.expired'));
    const gone = await deliver(
      payloads.submission(modal, '1:shareTo:en:nonsense', { type: 'conversations_select' }, true),
    );
    expect(readable(gone.payload)).toContain(english('error.expired'));
  });

  test('the Home tab: in the language of its reader, or the one chosen there', async () => {
    const { payloads } = running.slack;
    const home = await reply(payloads.homeOpened('UBR'));
    expect(home.by).toBe('views.publish');
    const places = elementsIn(home.body).filter(({ action }) => action?.name === 'show');
    expect(places).toHaveLength(9);
    expect(readable(home.body)).toMatch(
      /\*Gunma 群馬県\*.*Ōta 太田市.*\*Shizuoka 静岡県\*.*Hamamatsu 浜松市/s,
    );
    expect(elementFor(home.body, 'ask').action).toEqual({ name: 'ask', language: 'pt' });

    const view = { id: 'HUBR', type: 'home' };
    const menu = pressing(elementFor(home.body, 'language'), 'ne');
    const changed = await reply(payloads.pressInView(menu, view, 'UBR'));
    expect(changed).toMatchObject({ by: 'views.publish', body: { user_id: 'UBR' } });
    expect(elementFor(changed.body, 'ask').action).toEqual({ name: 'ask', language: 'ne' });
    const again = await reply(payloads.homeOpened('UBR', { view: { ...view, private_metadata: 'ne' } }));
    expect(elementFor(again.body, 'ask').action).toEqual({ name: 'ask', language: 'ne' });

    const [place] = places;
    if (place === undefined) throw new Error('no place');
    const shown = await reply(payloads.pressInView(pressing(place), view, 'UBR'));
    expect(shown.by).toBe('views.open');
    const asking = await reply(payloads.pressInView(pressing(elementFor(home.body, 'ask')), view, 'UBR'));
    expect(elementFor(asking.body, 'place').action).toEqual({ name: 'place', language: 'pt' });
    await deliver(payloads.homeOpened('UBR', { tab: 'messages' }));
  });
}
