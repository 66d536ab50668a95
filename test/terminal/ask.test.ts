import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askJson, parseAsk } from '../../src/platforms/terminal/ask.ts';
import { CONVERSATIONS } from '../conversations.ts';
import { bot } from '../facts.ts';
import { run } from './program.ts';

const answer = z.strictObject({
  question: z.string(),
  language: z.string(),
  kind: z.string(),
  places: z.array(z.string()),
  text: z.string(),
});
const ORDER = ['question', 'language', 'kind', 'places', 'text'];

/** Answers lines as `ask --json` does, in this process. */
async function answersTo(input: Iterable<Uint8Array>, locale: { locale?: string } = {}) {
  const written: Uint8Array[] = [];
  async function* stream() {
    yield* input;
  }
  await askJson(bot, stream(), locale, (lines) => written.push(lines));
  const lines = Buffer.concat(written).toString().split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => answer.parse(JSON.parse(line)));
}

const bytes = (text: string) => [new TextEncoder().encode(text)];

describe('the arguments', () => {
  test.each([
    [['Hamamatsu'], { json: false, question: 'Hamamatsu' }],
    [['where', 'in', 'Ota?'], { json: false, question: 'where in Ota?' }],
    [[''], { json: false, question: '' }],
    [['--json'], { json: true, question: '' }],
    [['--json', '--locale', 'pt-BR'], { json: true, question: '', locale: 'pt-BR' }],
    [['--locale=zh_TW', 'Ota'], { json: false, question: 'Ota', locale: 'zh_TW' }],
    [['--', '--json'], { json: false, question: '--json' }],
  ])('%j', (parameters, options) => {
    expect(parseAsk(parameters)).toEqual(options);
  });

  test.each([
    [[]],
    [['--json', 'Ota']],
    [['--locale', 'pt-BR']],
    [['--locale']],
    [['--locale=', 'Ota']],
    [['--locale', 'not a tag', 'Ota']],
    [['--locales', 'pt', 'Ota']],
    [['-j']],
    [['--json=yes']],
  ])('%j is a mistake that one line explains', (parameters) => {
    expect(parseAsk(parameters)).toEqual({
      mistake: expect.stringMatching(/^[^\n]+\. usage: npm run --silent ask -- [^\n]+$/),
    });
  });
});

describe('the lines of --json', () => {
  test('one object a line in the order of the questions, its fields in the order of the contract', async () => {
    const typed = CONVERSATIONS.map((conversation) => conversation.typed);
    const answers = await answersTo(bytes(`${typed.join('\n')}\n`));
    expect(answers.map(({ question }) => question)).toEqual(typed);
    for (const one of answers) expect(Object.keys(one)).toEqual(ORDER);
  });

  test('a thousand that arrive together keep their order', async () => {
    const typed = Array.from({ length: 1000 }, (_, index) => `Komaki ${index}`);
    const answers = await answersTo(bytes(typed.join('\n')));
    expect(answers.map(({ question }) => question)).toEqual(typed);
  });

  test('the reply as plain text with every link in full', async () => {
    const [one] = await answersTo(bytes('onde aprender japonês em Hamamatsu?'));
    expect(one).toMatchObject({ language: 'pt', kind: 'classes', places: ['22130'] });
    expect(one?.text).toMatch(/^Hamamatsu 浜松市, Shizuoka\n/);
    for (const link of [
      'https://www.hi-hice.jp/en/organization-overview/about-us/u-toc/',
      'https://www.hi-hice.jp/en/',
      'https://www.city.hamamatsu.shizuoka.jp/',
      'kokusai@city.hamamatsu.shizuoka.jp',
    ]) {
      expect(one?.text.split(/\s+/)).toContain(link);
    }
    expect(one?.text).not.toMatch(/undefined|\{\{/);
    expect(one?.text).not.toContain('\u001b');
  });

  test('a blank line in gives a greeting out', async () => {
    const answers = await answersTo(bytes('\n   \nOta\n'));
    expect(answers.map(({ question, kind }) => [question, kind])).toEqual([
      ['', 'greeting'],
      ['   ', 'greeting'],
      ['Ota', 'classes'],
    ]);
  });

  test.each([
    ['nothing at all', '', 0],
    ['no newline at the end', 'Ota\nUeda', 2],
    ['CRLF line ends', 'Ota\r\nUeda\r\n', 2],
    ['a line separator inside a question', 'Ota\u2028Ueda\u0085Suzuka', 1],
  ])('%s', async (_, text, count) => {
    const answers = await answersTo(bytes(text));
    expect(answers).toHaveLength(count);
    for (const { question } of answers) expect(question).not.toMatch(/[\r\n]/);
  });

  test('a letter that comes in two pieces is whole', async () => {
    const whole = new TextEncoder().encode('浜松市\n');
    const answers = await answersTo([whole.slice(0, 4), whole.slice(4, 5), whole.slice(5)]);
    expect(answers).toMatchObject([{ question: '浜松市', places: ['22130'] }]);
  });

  test('bytes that are no UTF-8 are answered', async () => {
    const answers = await answersTo([Uint8Array.from([0x97, 0xe9, 0xff, 0xc0, 0x0a])]);
    expect(answers).toHaveLength(1);
  });

  test('the locale of the app decides where the text does not', async () => {
    const answers = await answersTo(bytes('Komaki\nwhere can I study Japanese in Komaki?\n'), {
      locale: 'vi',
    });
    expect(answers.map(({ language }) => language)).toEqual(['vi', 'en']);
  });

  test('a line over 4,000 characters is answered on its first 4,000', async () => {
    const early = `Hamamatsu ${'x '.repeat(5000)}`;
    const late = `${'x '.repeat(2000)} Hamamatsu`;
    const answers = await answersTo(bytes(`${early}\n${late}\n`));
    expect(answers.map(({ places }) => places)).toEqual([['22130'], []]);
    expect(answers[0]?.question).toBe(early);
  });
});

describe.concurrent('the real program', { timeout: 30_000 }, () => {
  test('one question, one reply as a person reads it, exit 0', async () => {
    const { code, output, errors } = await run('ask.ts', ['日本語教室はどこですか？', '鈴鹿市']).ended();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^三重県.*鈴鹿市（すずかし）\n/);
    expect(output).toContain('https://www.city.suzuka.lg.jp/kurashi/gaikoku/1002687.html');
    expect(output).not.toContain('\u001b');
  });

  test('--json answers each line as soon as it is there, not when the input ends', async () => {
    const program = run('ask.ts', ['--json', '--locale', 'pt-BR']);
    for (const [typed, place] of [
      ['Ueda', '20203'],
      ['小牧', '23219'],
      ['', undefined],
    ]) {
      program.write(`${typed}\n`);
      const one = answer.parse(JSON.parse(await program.until('\n')));
      expect(one).toMatchObject({ question: typed, places: place === undefined ? [] : [place] });
    }
    program.write('Suzuka');
    program.end();
    const { code, output, errors } = await program.ended();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.trimEnd().split('\n')).toHaveLength(4);
  });

  test('a usage mistake exits 2 with one line, before anything is loaded', async () => {
    const { code, output, errors } = await run('ask.ts', ['--jsonn']).ended();
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/^[^\n]+usage: [^\n]+\n$/);
  });

  test('a reader that stops before the end is no error', async () => {
    const program = run('ask.ts', ['--json']);
    program.write('Ueda\n');
    await program.until('\n');
    program.child.stdout.destroy();
    program.write('Suzuka\n'.repeat(5000));
    program.end();
    const [code] = await once(program.child, 'exit');
    expect(code).toBe(0);
  });
});
