import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type MatchArguments } from '../match-arguments.js';
import { type Comparison } from '../match-comparison.js';
import { BadInput, type MatchInput, outcomeJson, outcomeTables, problemsAsked } from '../match-input.js';
import { assignmentsSpreadsheet } from './assignments-file.js';
import { conflictOf } from './conflict-in-words.js';
import type { FolderPeople } from './folder-people.js';
import { readFolder } from './read-folder.js';
import { reportPage } from './report/report-page.js';
import { type Words, wordsOf } from './report/words.js';
import { faultInWords } from './sheet-fault.js';

/** The problem that a folder of spreadsheets describes; its outcome is written beside them. Throws BadInput. */
export function openFolder(options: MatchArguments): MatchInput {
  const locale = options.locale ?? 'fr';
  const read = readFolder(options.input);
  if ('faults' in read) throw new BadInput(read.faults.map((fault) => faultInWords(locale, fault)).join('\n'));

  const problems = problemsAsked({ objective: 'GENEROUS', seed: 1, ...read.problem }, options);
  return {
    problems,
    report: (comparison) => writeFolder(options, { words: wordsOf(locale), comparison, people: read.people }),
  };
}

interface Told {
  readonly words: Words;
  readonly comparison: Comparison;
  readonly people: FolderPeople;
}

/** Of several outcomes, the spreadsheet holds the first. */
function writeFolder(options: MatchArguments, told: Told): string {
  const { words, comparison, people } = told;
  const { input, out = input, wantsTable } = options;
  mkdirSync(out, { recursive: true });
  const files = [
    { path: join(out, 'outcome.json'), text: outcomeJson(options, comparison) },
    { path: join(out, 'assignments.csv'), text: assignmentsSpreadsheet(words, comparison, people) },
    { path: join(out, 'report.html'), text: reportPage(words.locale, comparison, people) },
  ];
  for (const { path, text } of files) writeFileSync(path, text);

  const written = words.say('WRITTEN', { files: files.map(({ path }) => path).join(', ') });
  return wantsTable ? outcomeTables(words, comparison) : [...summary(told), written, ''].join('\n');
}

function summary({ words, comparison: { outcomes }, people }: Told): readonly string[] {
  const [first] = outcomes;
  if (first?.status === 'INFEASIBLE') {
    const rules = conflictOf(words, first, people).map((rule) => `- ${rule}`);
    return [`${words.say('INFEASIBLE_TITLE')}. ${words.say('CONFLICT_INTRODUCTION')}`, ...rules];
  }
  return outcomes.map(({ objective, metrics, projects }) => {
    const { placed, students } = metrics;
    const running = projects.filter(({ status }) => status === 'RUNNING').length;
    return `${objective}: ${words.say('REPORT_INTRODUCTION', { placed, students, running })}`;
  });
}
