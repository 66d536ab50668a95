import { describe, expect, test } from 'vitest';
import { loadBot } from '../../../src/load/bot.ts';
import {
  type Button,
  buttonsOf,
  isEphemeral,
  readingOf,
  type Select,
  selectsOf,
  textsOf,
} from '../../fakes/discord/message.ts';
import { choose, meet, press, say, slash } from '../../fakes/discord/people.ts';
import type { Sent } from '../../fakes/discord/state.ts';
import { messageOf, useDiscord } from './setup.ts';

const it = useDiscord();
const pure = loadBot();
const english = pure.words('en');

const idOf = (component: Button | Select) => ('custom_id' in component ? component.custom_id : '');
const read = ({ body }: Sent) => readingOf(body.components);

/** The custom id of the button or menu that does something. */
function control(sent: Sent, action: string): string {
  const all = [...buttonsOf(sent.body.components), ...selectsOf(sent.body.components)].map(idOf);
  const found = all.find((id) => id.startsWith(`1:${action}:`));
  if (found === undefined) throw new Error(`no ${action} among ${all.join(' ')}`);
  return found;
}

const ask = (place: string, options: Parameters<typeof slash>[3] = {}) =>
  messageOf(slash(it.discord, meet(it.discord), place, options));

describe('other places', () => {
  test('up to five are buttons; a press shows the place beside the answer, which stays', async () => {
    const sent = await ask('Matsuyama');
    const before = read(sent);
    const [first] = buttonsOf(sent.body.components).filter((one) => idOf(one).startsWith('1:show:'));
    if (first === undefined) throw new Error('no other place');
    const shown = await messageOf(press(it.discord, meet(it.discord), sent, idOf(first)));
    expect(read(shown)).toContain(first.label.replace(/,.*/, ''));
    expect(isEphemeral(shown.body)).toBe(true);
    expect(read(sent)).toBe(before);
  });

  test('more than five are in a menu, and named above it', async () => {
    const sent = await ask('hello');
    const menu = selectsOf(sent.body.components).find((one) => idOf(one).startsWith('1:choose:'));
    expect(menu?.options).toHaveLength(9);
    expect(textsOf(sent.body.components).join('\n')).toContain('- Hamamatsu 浜松市, Shizuoka');
    const hamamatsu = menu?.options.find(({ label }) => label.startsWith('Hamamatsu'));
    const shown = await messageOf(
      choose(it.discord, meet(it.discord), sent, control(sent, 'choose'), hamamatsu?.value ?? ''),
    );
    expect(read(shown)).toContain('## Hamamatsu 浜松市, Shizuoka');
  });

  test('keep the language of the answer, whatever the locale of who presses', async () => {
    const sent = await messageOf(
      slash(it.discord, meet(it.discord, 'pt-BR'), 'quero aprender japonês em Matsuyama'),
    );
    const shown = await messageOf(press(it.discord, meet(it.discord, 'en-US'), sent, control(sent, 'show')));
    expect(read(shown)).toContain(pure.words('pt')('office.heading'));
  });
});

describe('in another language', () => {
  test('offers all languages in their own names', async () => {
    const menu = selectsOf((await ask('22130')).body.components).find((one) =>
      idOf(one).startsWith('1:language:'),
    );
    expect(menu?.options.map(({ label, value }) => ({ code: value, name: label }))).toEqual(pure.languages);
  });

  test.each(pure.languages)('changes a private answer in place: $name', async ({ code }) => {
    const sent = await ask('22130');
    const exchange = choose(it.discord, meet(it.discord), sent, control(sent, 'language'), code);
    const { type, message } = await exchange.answer.promise;
    expect(type).toBe(7);
    expect(message && read(message)).toContain(pure.words(code)('classes.heading'));
  });

  test('answers privately beside a public answer, which stays as it is', async () => {
    const sent = await ask('22130', { share: true });
    const before = read(sent);
    const changed = await messageOf(
      choose(it.discord, meet(it.discord), sent, control(sent, 'language'), 'ja'),
    );
    expect(isEphemeral(changed.body)).toBe(true);
    expect(read(changed)).toContain(pure.words('ja')('classes.heading'));
    expect(read(sent)).toBe(before);
  });

  test('changes an answer in a direct message in place', async () => {
    const asker = meet(it.discord);
    say(it.discord, asker, '22130', { channel: asker.direct });
    const sent = await it.discord.state.mailbox(asker.direct.id).next();
    const exchange = choose(it.discord, asker, sent, control(sent, 'language'), 'ja', { where: 'direct' });
    expect((await exchange.answer.promise).type).toBe(7);
  });
});

describe('a letter', () => {
  test('is shown privately, in Japanese and with its meaning', async () => {
    const sent = await ask('22130', { share: true });
    const letter = await messageOf(press(it.discord, meet(it.discord), sent, control(sent, 'letter')));
    const text = read(letter);
    expect(isEphemeral(letter.body)).toBe(true);
    expect(text).toContain('```\n');
    expect(text).toContain('浜松市');
    expect(text).toContain('kokusai@city.hamamatsu.shizuoka.jp');
    expect(text).toContain(english('letter.meaning'));
  });
});

describe('sharing', () => {
  test('shows the answer to everybody, once', async () => {
    const asker = meet(it.discord);
    const sent = await messageOf(slash(it.discord, asker, '22130'));
    const exchange = press(it.discord, asker, sent, control(sent, 'share'));
    const { type, message: own } = await exchange.answer.promise;
    const shared = await exchange.followUps.next();
    expect(type).toBe(7);
    const shareButton = own && buttonsOf(own.body.components).find((one) => idOf(one).startsWith('1:share:'));
    expect(shareButton).toMatchObject({ disabled: true, label: english('action.shared') });
    expect(isEphemeral(shared.body)).toBe(false);
    expect(read(shared)).toContain('## Hamamatsu 浜松市, Shizuoka');
    expect(JSON.stringify(shared.body)).not.toContain('1:share:');
    expect(shared.pings).toEqual([]);
  });
});

describe('a custom id that is none of ours', () => {
  test.each([
    '',
    'x',
    '0:show:en:place:0h2y',
    '2:show:en:place:0h2y',
    '1:show',
    '1:show:en:nowhere:0h2y',
    '1:show:en:place:0h2',
    '1:show:e!:place:0h2y',
    '1:delete:en:place:0h2y',
    '1:letter:en:greeting:',
    '1:choose:en:0',
    '1:language:0:place:0h2y',
    '1:share:en:../../etc',
    `1:show:en:${'a'.repeat(80)}`,
    'verify_role_button',
    '{"id":1}',
  ])('%s is answered politely', async (id) => {
    const sent = await ask('22130');
    const answer = await messageOf(press(it.discord, meet(it.discord), sent, id));
    expect(read(answer)).toBe(english('error.expired'));
    expect(isEphemeral(answer.body)).toBe(true);
  });

  test.each(['', 'x', 'place:zzzz!', '12345'])('a foreign value %s in a menu is, too', async (value) => {
    const sent = await ask('hello');
    const answer = await messageOf(
      choose(it.discord, meet(it.discord), sent, control(sent, 'choose'), value),
    );
    expect(read(answer)).toBe(english('error.expired'));
  });

  test('a place that no longer exists is no error', async () => {
    const sent = await ask('22130');
    const answer = await messageOf(press(it.discord, meet(it.discord), sent, '1:show:en:place:zzzz'));
    expect(read(answer)).toContain(english('noPlace.title'));
  });
});

test('a button works on an old message and after the bot was killed and started again', async () => {
  const sent = await ask('Matsuyama');
  await it.restart();
  const shown = await messageOf(press(it.discord, meet(it.discord), sent, control(sent, 'show')));
  expect(read(shown)).toContain(english('office.heading'));
});
