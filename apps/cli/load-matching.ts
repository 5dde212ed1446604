import 'reflect-metadata';

import { parseArgs } from 'node:util';

import { CommandError } from './command-error.js';
import { inThrowAwayInstallation } from './installation/throw-away-installation.js';
import { matchingLoadTable } from './load/matching-load-table.js';
import { runMatchingLoad } from './load/run-matching-load.js';
import { stepsOn } from './progress.js';
import { runCommand } from './run-command.js';

const options = {
  students: { type: 'string', default: '7000' },
  projects: { type: 'string', default: '500' },
  cohorts: { type: 'string', default: '10' },
  json: { type: 'boolean' },
} as const;

/**
 * `npm run load:matching [-- --students 7000 --projects 500 --cohorts 10] [--json]`: one season's matching in a
 * throw-away installation, from the requests to the publications, printed stage by stage. It asserts nothing.
 */
async function loadMatching(): Promise<number> {
  const { values } = parseArgs({ options });
  const size = {
    students: countOf(values.students),
    projects: countOf(values.projects),
    cohorts: countOf(values.cohorts),
  };
  const steps = stepsOn(process.stderr);
  const figures = await inThrowAwayInstallation(steps, (installation) =>
    runMatchingLoad(installation, size, steps.show),
  );
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : matchingLoadTable(figures));
  return 0;
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new CommandError('Students, projects and cohorts are whole numbers from 1 on.');
}

await runCommand(loadMatching);
