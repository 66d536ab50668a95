import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bot } from '../facts.ts';
import { parseQuestionSet } from './question-set.ts';
import { ask, isSilent, type Result, share, summarize } from './score.ts';

const FILE = new URL('../questions.tsv', import.meta.url);
const LANGUAGES = 'en pt es fr vi id fil tr ja zh-Hans zh-Hant ko ne th my km mn si hi bn ru uk'.split(' ');

const questions = parseQuestionSet('test/questions.tsv', readFileSync(FILE, 'utf8'));
const results = ask(bot, questions);

/** What was got wrong, for whoever reads a failed test. */
const told = (wrong: readonly Result[]) =>
  wrong
    .slice(0, 20)
    .map(
      ({ question, language, kind, places }) =>
        `${question.id} ${question.text} → ${language} ${kind} ${places}`,
    )
    .join('\n');

describe('the question set', () => {
  test('is large, in all languages, of all kinds, each question once', () => {
    expect(questions.length).toBeGreaterThanOrEqual(600);
    expect(new Set(questions.map(({ lang }) => lang))).toEqual(new Set(LANGUAGES));
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(7);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
  });

  test('every language has at least fifteen questions', () => {
    const counts = Map.groupBy(questions, ({ lang }) => lang);
    for (const language of LANGUAGES) {
      expect(counts.get(language)?.length, language).toBeGreaterThanOrEqual(15);
    }
  });
});

describe('the floor', () => {
  const { language, places, silence } = summarize(results);

  test('95 % of the languages are right', () => {
    expect(language, told(results.filter((result) => !result.languageIsRight))).toBeGreaterThanOrEqual(0.95);
  });

  test('93 % of the places are exactly right', () => {
    const wrong = results.filter((result) => !isSilent(result.question) && !result.placesAreRight);
    expect(places, told(wrong)).toBeGreaterThanOrEqual(0.93);
  });

  test('95 % of the questions that name no place get none', () => {
    const wrong = results.filter((result) => isSilent(result.question) && result.places.length > 0);
    expect(silence, told(wrong)).toBeGreaterThanOrEqual(0.95);
  });

  test('no language is left behind', () => {
    for (const [code, own] of Map.groupBy(results, ({ question }) => question.lang)) {
      expect(
        share(own, (result) => result.languageIsRight),
        `language of ${code}`,
      ).toBeGreaterThanOrEqual(0.8);
      expect(
        share(own, (result) => result.placesAreRight),
        `places of ${code}`,
      ).toBeGreaterThanOrEqual(0.8);
    }
  });
});
