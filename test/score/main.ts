import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadBot } from '../../src/load/bot.ts';
import { parseQuestionSet } from './question-set.ts';
import { ask, isSilent, type Result, share, summarize } from './score.ts';

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [file] = positionals;
const percent = (part: number) => `${(part * 100).toFixed(1)} %`.padStart(8);

function printGroups(title: string, results: readonly Result[], groupOf: (result: Result) => string): void {
  console.log(`\n${title.padEnd(12)}     n language   places   silent`);
  for (const [group, members] of [...Map.groupBy(results, groupOf)].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )) {
    const { language, places, silence } = summarize(members);
    const silent = members.some(({ question }) => isSilent(question)) ? percent(silence) : '       –';
    const placed = members.some(({ question }) => !isSilent(question)) ? percent(places) : '       –';
    console.log(
      `${group.padEnd(12)} ${String(members.length).padStart(5)} ${percent(language)} ${placed} ${silent}`,
    );
  }
}

function printMisses(results: readonly Result[]): void {
  for (const { question, language, kind, places, languageIsRight, placesAreRight } of results) {
    if (languageIsRight && placesAreRight) continue;
    const wrong = [
      ...(languageIsRight ? [] : [`language ${language}, not ${question.lang}`]),
      ...(placesAreRight
        ? []
        : [`${kind} [${places.join()}], not ${question.kind} [${question.places.join()}]`]),
    ];
    console.log(`\n${question.id}  ${question.text}\n    ${wrong.join('; ')}  (${question.note})`);
  }
}

if (file === undefined) {
  console.error('usage: npm run score -- FILE.tsv [--misses]');
  process.exitCode = 2;
} else {
  const results = ask(loadBot(), parseQuestionSet(file, readFileSync(file, 'utf8')));
  if (values.misses) printMisses(results);
  printGroups('language', results, ({ question }) => question.lang);
  printGroups('kind', results, ({ question }) => question.kind);
  printGroups('all', results, () => file.replace(/^.*\//, ''));
  const reading = share(results, (result) => result.languageIsRight && result.placesAreRight);
  console.log(`\nlanguage and places right: ${percent(reading)}`);
}
