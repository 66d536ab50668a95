import { Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createConversation } from '../../src/platforms/terminal/conversation.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { PLAIN, styleFor } from '../../src/platforms/terminal/style.ts';
import { bot } from '../facts.ts';

const talk = (locale?: string) => {
  const conversation = createConversation(bot, PLAIN, locale);
  conversation.open();
  return { say: (line: string) => conversation.say(line) ?? 'THE END' };
};

describe('a conversation', () => {
  test.each(['exit', ' EXIT ', 'Exit'])('%j ends it', (line) => {
    expect(createConversation(bot, PLAIN, 'pt').say(line)).toBeUndefined();
  });

  test('a number that nothing was offered for is a message like any other', () => {
    const { say } = talk();
    expect(say('0')).toContain('Hello!');
    expect(say('10')).toContain('Gunma');
    say('Hamamatsu');
    expect(say('5')).not.toContain('THE END');
  });

  test('a name is answered in the language spoken before, until another one is spoken', () => {
    const { say } = talk();
    expect(say('Komaki')).toContain('Japanese classes');
    say('oi, tem aula de japonês em Hamamatsu?');
    expect(say('Komaki')).toContain('Aulas de japonês');
    expect(say('5')).toContain('Olá');
    expect(say('小牧で日本語を勉強したいです')).toContain('小牧市');
    expect(say('Where can I learn Japanese in Ueda?')).toContain('Japanese classes');
    expect(say('Komaki')).toContain('Japanese classes');
  });

  test('a number follows the last list, across groups of choices', () => {
    const { say } = talk();
    const reply = say('Japanese class in Iida');
    const options = [...reply.matchAll(/^(\d)\. (\S+)/gm)].map(([, number, name]) => [number, name] as const);
    expect(options.length).toBeGreaterThanOrEqual(3);
    for (const [number, name] of options) {
      const { say: again } = talk();
      again('Japanese class in Iida');
      expect(again(number ?? '').split(' ')[0]).toBe(name);
    }
  });

  test('the letter is that of the last place, in Japanese and in the reader’s language', () => {
    const { say } = talk();
    expect(say('letter')).toMatch(/no message/);
    say('Japanese lessons in Suzuka');
    const letter = say('Letter');
    expect(letter).toContain('shimintaiwa@city.suzuka.lg.jp');
    expect(letter).toContain('鈴鹿市で日本語を勉強したいです');
    expect(letter).toContain('I would like to learn Japanese in Suzuka 鈴鹿市');
    expect(letter).not.toMatch(/（/);
  });

  test('every language has its own word for the letter', () => {
    for (const { code } of bot.languages) {
      const { say } = talk(code);
      say('Hamamatsu');
      expect(say(bot.words(code)('terminal.letter')), code).toContain('浜松市で日本語を勉強したいです');
    }
  });
});

/** A stream that is a terminal, or is none. */
function terminal(isTTY: boolean) {
  const stream = new Writable();
  return Object.assign(stream, { isTTY, getColorDepth: WriteStream.prototype.getColorDepth });
}

describe('the look', () => {
  afterEach(() => vi.unstubAllEnvs());
  const card = () => bot.reply({ text: 'Hamamatsu', audience: 'private' });
  const lookOf = (isTTY: boolean, environment: Readonly<Record<string, string>>) => {
    for (const name of [
      'NO_COLOR',
      'FORCE_COLOR',
      'NODE_DISABLE_COLORS',
      'FORCE_HYPERLINK',
      'CI',
      'TERM_PROGRAM',
      'VTE_VERSION',
      'WT_SESSION',
    ]) {
      vi.stubEnv(name, undefined);
    }
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    return renderCard(card(), { style: styleFor(terminal(isTTY)), numbered: true });
  };

  test('colour and clickable links on a terminal that has them', () => {
    const look = lookOf(true, { TERM: 'xterm-256color', FORCE_HYPERLINK: '1' });
    expect(look).toContain('\u001b[1mHamamatsu 浜松市');
    const link = 'https://www.hi-hice.jp/en/';
    expect(look).toContain(`\u001b]8;;${link}\u001b\\${link}\u001b]8;;\u001b\\`);
  });

  test('NO_COLOR is respected', () => {
    expect(lookOf(true, { TERM: 'xterm-256color', NO_COLOR: '1' })).not.toContain('\u001b[');
  });

  test.each([
    ['a terminal that has neither', true, { TERM: 'dumb' }],
    ['a pipe', false, { TERM: 'xterm-256color' }],
    ['a pipe, whatever is forced on terminals', false, { TERM: 'xterm-256color', COLORTERM: 'truecolor' }],
  ])('plain on %s', (_, isTTY, environment) => {
    expect(lookOf(isTTY, environment)).not.toContain('\u001b');
  });
});
