import { describe, expect, test } from 'vitest';
import { loadBot } from '../../../src/load/bot.ts';
import { startBot } from '../../bot-process.ts';
import { isEphemeral, readingOf } from '../../fakes/discord/message.ts';
import { meet, slash, type as typePlace } from '../../fakes/discord/people.ts';
import { messageOf, settingsFor, useDiscord } from './setup.ts';

const it = useDiscord();
const pure = loadBot();

const REGISTER = 'src/platforms/discord/register-now.ts';
const LISTED = ['10204', '10205', '10524', '20203', '20205', '22130', '23219', '24207', '33208'];

async function offered(typed: string, locale = 'en-US') {
  const { choices = [] } = await typePlace(it.discord, meet(it.discord, locale), typed).answer.promise;
  return choices;
}

describe('autocomplete', () => {
  test('an empty field offers the nine listed places', async () => {
    const choices = await offered('');
    expect(choices.map(({ value }) => value).sort()).toEqual(LISTED);
  });

  test('from the first letter, listed places first, at most 25', async () => {
    const choices = await offered('h');
    expect(choices[0]).toEqual({ name: 'Hamamatsu 浜松市, Shizuoka', value: '22130' });
    expect(choices).toHaveLength(25);
  });

  test.each([
    ['はま', 'en-US', 'Hamamatsu 浜松市, Shizuoka'],
    ['浜', 'ja', '浜松市（はままつし）'],
    ['hama', 'ko', '하마마쓰시 浜松市'],
    ['하마', 'pt-BR', 'Hamamatsu 浜松市, Shizuoka'],
    ['hama', 'zh-CN', '滨松市（浜松市）'],
    ['Хама', 'ru', 'Hamamatsu 浜松市'],
  ])('%s typed by a reader of %s offers %s', async (typed, locale, name) => {
    const [first] = await offered(typed, locale);
    expect(first?.value).toBe('22130');
    expect(first?.name).toContain(name);
  });

  test('homonyms are told apart by their prefecture', async () => {
    const choices = await offered('fuchu');
    const names = choices.filter(({ value }) => ['13206', '34208'].includes(value)).map(({ name }) => name);
    expect(names.sort()).toEqual(['Fuchū 府中市, Hiroshima', 'Fuchū 府中市, Tokyo']);
  });

  test.each(['qqqqqqqq', 'x'.repeat(6000), '🙂', '<@1> @everyone', "'; --"])(
    '%s is answered',
    async (typed) => {
      expect((await offered(typed)).length).toBeLessThanOrEqual(25);
    },
  );
});

describe('the place option', () => {
  const heading = 'Hamamatsu 浜松市, Shizuoka';

  test.each(['22130', heading, 'hamamatu', '浜松', 'where can I learn Japanese in Hamamatsu?'])(
    'understands %s',
    async (place) => {
      const sent = await messageOf(slash(it.discord, meet(it.discord, 'en-GB'), place));
      expect(readingOf(sent.body.components)).toContain(`## ${heading}`);
    },
  );

  test.each([
    ['10', 'Gunma 群馬県'],
    ['38201', 'Matsuyama 松山市, Ehime'],
  ])('understands the code %s', async (place, title) => {
    const sent = await messageOf(slash(it.discord, meet(it.discord), place));
    expect(readingOf(sent.body.components)).toContain(`## ${title}`);
  });

  test("a code or a label says nothing about the reader's language: the locale decides", async () => {
    for (const place of ['22130', 'Hamamatsu 浜松市, Shizuoka', '浜松市（はままつし）、静岡県']) {
      const sent = await messageOf(slash(it.discord, meet(it.discord, 'vi'), place));
      expect(readingOf(sent.body.components)).toContain(pure.words('vi')('classes.heading'));
    }
  });

  test('share:true shows the answer to everybody, without another button to share it', async () => {
    const asker = meet(it.discord);
    const open = await messageOf(slash(it.discord, asker, '22130', { share: true }));
    const closed = await messageOf(slash(it.discord, asker, '22130', { share: false }));
    expect([isEphemeral(open.body), isEphemeral(closed.body)]).toEqual([false, true]);
    expect(JSON.stringify(open.body)).not.toContain('1:share:');
    expect(JSON.stringify(closed.body)).toContain('1:share:');
  });

  test('works in a direct message, and where the bot is not a member', async () => {
    const asker = meet(it.discord);
    const direct = await messageOf(slash(it.discord, asker, '22130', { where: 'direct' }));
    const elsewhere = await messageOf(slash(it.discord, asker, '22130', { where: 'elsewhere' }));
    expect([isEphemeral(direct.body), isEphemeral(elsewhere.body)]).toEqual([false, true]);
    expect(JSON.stringify(direct.body)).not.toContain('1:share:');
  });
});

describe('publishing', () => {
  const puts = () => it.discord.state.requests.filter(({ method }) => method === 'PUT').length;

  async function register(): Promise<readonly string[]> {
    const registering = startBot(settingsFor(it.discord), [process.execPath, REGISTER]);
    expect(await registering.exited).toBe(0);
    return registering.output;
  }

  test('names and descriptions are in every Discord locale that the bot speaks', () => {
    const [slashCommand, messageCommand] = it.discord.state.commands;
    const spoken = 'es-419 es-ES fr hi id ja ko pt-BR ru th tr uk vi zh-CN zh-TW'.split(' ');
    expect(Object.keys(slashCommand?.name_localizations ?? {}).sort()).toEqual(spoken);
    expect(Object.keys(messageCommand?.name_localizations ?? {}).sort()).toEqual(spoken);
    expect(messageCommand?.name_localizations?.vi).toBe(pure.words('vi')('command.message'));
    expect(slashCommand).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  test('happens when Discord has other commands, and never otherwise', async () => {
    expect(puts()).toBe(1);
    expect(await register()).toEqual(['discord: commands are up to date']);
    expect(puts()).toBe(1);
    it.discord.state.commands = it.discord.state.commands.slice(1);
    expect(await register()).toEqual(['discord: commands published']);
    expect(puts()).toBe(2);
    expect(it.discord.state.commands.map(({ name }) => name)).toEqual([
      'japanese-class',
      'Find Japanese class',
    ]);
  });
});
