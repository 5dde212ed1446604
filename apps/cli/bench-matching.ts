import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { benchCases, type BenchPlan, caseName } from './bench/bench-cases.js';
import { benchReport } from './bench/bench-report.js';
import { type BenchRow, benchRow } from './bench/bench-row.js';
import { verdicts } from './bench/goals.js';
import { CommandError } from './command-error.js';
import { stepsOn } from './progress.js';
import { runCommand } from './run-command.js';

const options = {
  sizes: { type: 'string', default: '100,1000,3000,10000' },
  goals: { type: 'string' },
  cases: { type: 'string', default: '' },
  seeds: { type: 'string', default: '3' },
  'peer-limit': { type: 'string', default: '120' },
  json: { type: 'string' },
} as const;

/**
 * `npm run bench:matching [-- --sizes 100,1000 --goals 2,4 --cases TEXT --seeds 10 --peer-limit S --json FILE]`: measures the
 * engine and its peers on generated problems, each run in a process of its own, and prints a report in Markdown.
 */
async function bench(): Promise<number> {
  const { values } = parseArgs({ options });
  const plan: BenchPlan = {
    sizes: numbersOf(values.sizes),
    goals: values.goals === undefined ? null : numbersOf(values.goals),
    named: values.cases,
    seeds: numbersOf(values.seeds)[0] ?? 1,
    peerSeconds: numbersOf(values['peer-limit'])[0] ?? 1,
  };
  const rows = await measureAll(plan);
  const judged = verdicts(rows);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ plan, rows }, null, 2)}\n`);
  process.stdout.write(benchReport(rows, judged));
  return 0;
}

async function measureAll(plan: BenchPlan): Promise<readonly BenchRow[]> {
  const steps = stepsOn(process.stderr);
  const cases = benchCases(plan);
  const rows: BenchRow[] = [];
  for (const [index, one] of cases.entries()) {
    const name = `${index + 1}/${cases.length} ${caseName(one)}`;
    rows.push(await benchRow(one, (runner) => steps.show(`${name}: ${runner}`)));
  }
  steps.end();
  return rows;
}

function numbersOf(text: string): readonly number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number >= 1)) return numbers;
  throw new CommandError(`"${text}" is not a list of whole numbers from 1 on with commas between.`);
}

await runCommand(bench);
