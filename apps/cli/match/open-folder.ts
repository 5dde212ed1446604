import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locale } from '#libs/platform/i18n/locale';
import { type MatchArguments } from '../match-arguments.js';
import { type Comparison } from '../match-comparison.js';
import { BadInput, type MatchInput, outcomeJson, outcomeTables, problemsAsked } from '../match-input.js';
import { assignmentsSpreadsheet } from './assignments-file.js';
import type { FolderPeople } from './folder-people.js';
import { readFolder } from './read-folder.js';
import { reportPage } from './report/report-page.js';
import { wordsOf } from './report/words.js';
import { faultInWords } from './sheet-fault.js';

/** The problem that a folder of spreadsheets describes; its outcome is written beside them. Throws BadInput. */
export function openFolder(options: MatchArguments): MatchInput {
  const locale = options.locale ?? 'fr';
  const read = readFolder(options.input);
  if ('faults' in read) throw new BadInput(read.faults.map((fault) => faultInWords(locale, fault)).join('\n'));

  const problems = problemsAsked({ objective: 'GENEROUS', seed: 1, ...read.problem }, options);
  return { problems, report: (comparison) => writeFolder({ ...options, locale }, comparison, read.people) };
}

type FolderOptions = MatchArguments & { readonly locale: Locale };

/** Of several outcomes, the spreadsheet holds the first. */
function writeFolder(options: FolderOptions, comparison: Comparison, people: FolderPeople): string {
  const { input, out = input, locale, wantsTable } = options;
  mkdirSync(out, { recursive: true });
  const files = [
    { path: join(out, 'outcome.json'), text: outcomeJson(options, comparison) },
    { path: join(out, 'assignments.csv'), text: assignmentsSpreadsheet(locale, comparison, people) },
    { path: join(out, 'report.html'), text: reportPage(locale, comparison, people) },
  ];
  for (const { path, text } of files) writeFileSync(path, text);

  const paths = files.map(({ path }) => path).join(', ');
  return wantsTable ? outcomeTables(comparison) : summary(locale, comparison, paths);
}

function summary(locale: Locale, { outcomes }: Comparison, files: string): string {
  const { say } = wordsOf(locale);
  const lines = outcomes.map(({ objective, metrics, projects }) => {
    const { placed, students } = metrics;
    const running = projects.filter(({ status }) => status === 'RUNNING').length;
    return `${objective}: ${say('REPORT_INTRODUCTION', { placed, students, running })}`;
  });
  return [...lines, say('WRITTEN', { files }), ''].join('\n');
}
