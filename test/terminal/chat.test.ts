import { describe, expect, test } from 'vitest';
import { bot } from '../facts.ts';
import { run } from './program.ts';

/** The last words of a reply that has a letter. */
const hint = (language: string) => {
  const t = bot.words(language);
  return `${t('terminal.hint', { letter: t('terminal.letter') })}\n`;
};

const LETTER_IN_JAPANESE = 'よろしくお願いします。\n';

describe.concurrent('a chat through pipes', { timeout: 30_000 }, () => {
  test('greets with two examples in different languages, then answers line by line', async () => {
    const chat = run('main.ts');
    const greeting = await chat.until(`${bot.words('en')('terminal.exit')}\n`);
    expect(greeting).toMatch(/^Hello!\n/);
    const examples = greeting.split('\n').filter((line) => line.startsWith('  '));
    expect(examples).toHaveLength(2);
    expect(examples.filter((example) => /\p{Script=Hani}/u.test(example))).toHaveLength(1);

    chat.write('¿dónde puedo estudiar japonés en Ueda?\n');
    const reply = await chat.until(hint('es'));
    expect(reply).toContain('\n\nUeda 上田市, Nagano\n');
    expect(reply).toContain('https://amutabunka.com/');

    chat.write('letter\n');
    const letter = await chat.until(LETTER_IN_JAPANESE);
    expect(letter).toContain('上田市で日本語を勉強したいです');
    expect(letter).toContain('jinkenkyosei@city.ueda.nagano.jp');

    chat.write('exit\n');
    const { code, errors } = await chat.ended();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  test('numbers choose, in the language of the reply', async () => {
    const chat = run('main.ts', [], { LANG: 'pt_BR.UTF-8' });
    const t = bot.words('pt');
    expect(await chat.until(`${t('terminal.exit')}\n`)).toContain(t('greeting.title'));
    chat.write('6\n');
    expect(await chat.until(hint('pt'))).toContain('Hamamatsu 浜松市, Shizuoka');
    chat.write('provincia de Gunma\n');
    expect(await chat.until(hint('pt'))).toContain('\n2. Isesaki 伊勢崎市, Gunma');
    chat.write('2\n');
    expect(await chat.until(hint('pt'))).toContain('https://isesaki-kokusai.jp/');
    chat.write(`${t('terminal.letter')}\n`);
    expect(await chat.until(LETTER_IN_JAPANESE)).toContain('伊勢崎市で日本語を勉強したいです');
    chat.end();
    expect(await chat.ended()).toMatchObject({ code: 0, errors: '' });
  });

  test('ends with its input, the last line without a newline answered', async () => {
    const chat = run('main.ts');
    chat.write('Komaki');
    chat.end();
    const { code, output, errors } = await chat.ended();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Komaki 小牧市, Aichi');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with exit 0', async (signal) => {
    const chat = run('main.ts');
    await chat.until('2026');
    chat.child.kill(signal);
    expect(await chat.ended()).toMatchObject({ code: 0, errors: '' });
  });

  test('whatever is typed is answered, and never echoed raw', async () => {
    const chat = run('main.ts');
    await chat.until('2026');
    const typed = [
      Buffer.from(`${'x'.repeat(10_000)}\n`),
      Buffer.from('\u001b[31mHama\u0000matsu\u001b]0;title\u0007\u001b[2J\n'),
      Buffer.from('\u202eHamamatsu\u202c\u200b\n'),
      Buffer.from([0x48, 0xed, 0xa0, 0x80, 0xff, 0x0a]),
      Buffer.from('\u0008\u0007\u009b5n\n'),
      Buffer.from('{{place}} $t(greeting.title) __proto__\n'),
    ];
    for (const line of typed) chat.write(line);
    chat.end();
    const { code, output, errors } = await chat.ended();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ud800-\udfff]/);
    expect(output).not.toMatch(/x{50}|\{\{|__proto__|\ufffd| at .*\.ts:\d/);
    expect(output.match(/2026/g)).toHaveLength(typed.length + 1);
  });
});
