import { describe, expect, test } from 'vitest';
import { loadBot } from '../../../src/load/bot.ts';
import { readingOf } from '../../fakes/discord/message.ts';
import { meet, say, slash } from '../../fakes/discord/people.ts';
import { createUser, snowflake } from '../../fakes/discord/world.ts';
import { useDiscord } from './setup.ts';

const it = useDiscord();
const english = loadBot().words('en');
const heading = '## Hamamatsu 浜松市, Shizuoka';

const mention = () => `<@${it.discord.world.bot.id}>`;
const inChannel = (channel: { id: string }) => it.discord.state.mailbox(channel.id).next();

describe('a mention', () => {
  test.each([
    ['at the start', (bot: string) => `${bot} Hamamatsu`],
    ['at the end', (bot: string) => `Hamamatsu ${bot}`],
    ['in the middle', (bot: string) => `hello ${bot}where can I learn Japanese in Hamamatsu? `],
    ['of the older kind', (bot: string) => `${bot.replace('@', '@!')} Hamamatsu`],
    ['twice', (bot: string) => `${bot} ${bot} Hamamatsu`],
  ])('%s is answered with a reply that pings the asker alone', async (_, write) => {
    const asker = meet(it.discord);
    const id = say(it.discord, asker, write(mention()));
    const sent = await inChannel(it.discord.world.channels.general);
    expect(readingOf(sent.body.components)).toContain(heading);
    expect(sent.body.message_reference?.message_id).toBe(id);
    expect(sent.pings).toEqual([asker.user.id]);
  });

  test('is answered in its thread', async () => {
    const { thread } = it.discord.world.channels;
    say(it.discord, meet(it.discord), `${mention()} Hamamatsu`, { channel: thread });
    expect(readingOf((await inChannel(thread)).body.components)).toContain(heading);
  });

  test('with nothing else gets the greeting with the list', async () => {
    say(it.discord, meet(it.discord), mention());
    const read = readingOf((await inChannel(it.discord.world.channels.general)).body.components);
    expect(read).toContain(english('greeting.title'));
    expect(read).toContain('Hamamatsu 浜松市, Shizuoka');
    expect(read).toContain('Sōja 総社市, Okayama');
  });

  test('a reply to the bot is a mention too', async () => {
    const { bot, channels } = it.discord.world;
    say(it.discord, meet(it.discord), 'Hamamatsu', { extra: { type: 19, mentions: [bot] } });
    expect(readingOf((await inChannel(channels.general)).body.components)).toContain(heading);
  });

  test("a community's locale decides for a bare name, another server's does not", async () => {
    const { village, general } = it.discord.world.channels;
    say(it.discord, meet(it.discord), `${mention()} komaki-shi`, { channel: village });
    say(it.discord, meet(it.discord), `${mention()} komaki-shi`, { channel: general });
    const vietnamese = loadBot().words('vi');
    expect(readingOf((await inChannel(village)).body.components)).toContain(vietnamese('classes.heading'));
    expect(readingOf((await inChannel(general)).body.components)).toContain(english('classes.heading'));
  });

  test('pings nobody else, whatever the text contains, and repeats nothing of it', async () => {
    const asker = meet(it.discord);
    const victim = createUser('victim');
    const text = `${mention()} @everyone @here <@${victim.id}> <@&${it.discord.world.guild.role}> zzyzx [x](https://evil.example) in Hamamatsu`;
    say(it.discord, asker, text, {
      extra: { mention_everyone: true, mentions: [it.discord.world.bot, victim] },
    });
    const sent = await inChannel(it.discord.world.channels.general);
    expect(sent.pings).toEqual([asker.user.id]);
    expect(sent.body.allowed_mentions).toEqual({ parse: [], replied_user: true });
    const read = JSON.stringify(sent.body);
    for (const part of ['everyone', victim.id, 'zzyzx', 'evil.example']) expect(read).not.toContain(part);
  });
});

test('what is not for the bot gets no answer', async () => {
  const { world } = it.discord;
  const asker = meet(it.discord);
  const bot = { ...asker, user: createUser('another bot', true) };
  const own = { ...asker, user: world.bot };
  const question = `${mention()} Hamamatsu`;
  say(it.discord, bot, question);
  say(it.discord, own, question);
  say(it.discord, asker, question, { extra: { webhook_id: snowflake() } });
  say(it.discord, asker, question, {
    event: 'MESSAGE_UPDATE',
    extra: { edited_timestamp: new Date().toISOString() },
  });
  say(it.discord, asker, `<@&${world.guild.role}> Hamamatsu`, {
    extra: { mention_roles: [world.guild.role] },
  });
  say(it.discord, asker, '@everyone Hamamatsu', { extra: { mention_everyone: true } });
  say(it.discord, asker, `<@${snowflake()}> Hamamatsu`);
  say(it.discord, asker, 'Hamamatsu');
  say(it.discord, asker, '', { extra: { type: 7 } });
  const last = say(it.discord, asker, `${mention()} Hamamatsu`);
  const sent = await inChannel(world.channels.general);
  expect(sent.body.message_reference?.message_id).toBe(last);
  expect(it.discord.state.mailbox(world.channels.general.id).waiting).toEqual([]);
});

describe('a direct message', () => {
  test('needs no mention', async () => {
    const asker = meet(it.discord);
    say(it.discord, asker, 'Hamamatsu', { channel: asker.direct });
    expect(readingOf((await inChannel(asker.direct)).body.components)).toContain(heading);
  });

  test('after another, and with a slash command between them, is answered: each once', async () => {
    const asker = meet(it.discord);
    const first = say(it.discord, asker, 'Hamamatsu', { channel: asker.direct });
    const command = slash(it.discord, asker, 'Hamamatsu', { where: 'direct' });
    const second = say(it.discord, asker, 'Komaki', { channel: asker.direct });
    const answers = [await inChannel(asker.direct), await inChannel(asker.direct)];
    const answered = answers.map(({ body }) => body.message_reference?.message_id);
    expect(answered.toSorted()).toEqual([first, second].toSorted());
    expect((await command.answer.promise).type).toBe(4);
    expect(it.discord.state.mailbox(asker.direct.id).waiting).toEqual([]);
  });

  test('with a mention, or with nothing but a picture, is answered too', async () => {
    const asker = meet(it.discord);
    say(it.discord, asker, `${mention()} Hamamatsu`, { channel: asker.direct });
    expect(readingOf((await inChannel(asker.direct)).body.components)).toContain(heading);
    say(it.discord, asker, '', { channel: asker.direct });
    expect(readingOf((await inChannel(asker.direct)).body.components)).toContain(english('greeting.title'));
  });
});

describe('where the bot may not do all', () => {
  test.each(['forgetful', 'blind'] as const)(
    '%s channel: the reply goes without its reference',
    async (name) => {
      const channel = it.discord.world.channels[name];
      say(it.discord, meet(it.discord), `${mention()} Hamamatsu`, { channel });
      const sent = await inChannel(channel);
      expect(readingOf(sent.body.components)).toContain(heading);
      expect(sent.body.message_reference).toBeUndefined();
    },
  );

  test.each(['readOnly', 'closed'] as const)('%s channel: the asker is told privately', async (name) => {
    const asker = meet(it.discord);
    say(it.discord, asker, `${mention()} Hamamatsu`, { channel: it.discord.world.channels[name] });
    const sent = await inChannel(asker.direct);
    expect(readingOf(sent.body.components)).toBe(english('error.cannotWrite'));
    expect(it.bot.errors).toEqual([]);
  });

  test('somebody who takes no direct messages is left alone, and that is no error', async () => {
    const { closed, general } = it.discord.world.channels;
    const deaf = meet(it.discord);
    it.discord.state.deaf.add(deaf.user.id);
    say(it.discord, deaf, `${mention()} Hamamatsu`, { channel: closed });
    say(it.discord, deaf, `${mention()} Hamamatsu`);
    await inChannel(general);
    expect(it.bot.errors).toEqual([]);
  });
});
