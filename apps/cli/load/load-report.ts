import type { DemoReport } from '../demo/demo-report.js';
import { type demoSteps, type DemoStep } from '../demo/demo-steps.js';
import type { RequestFigures } from './closed-loop.js';
import { growthExponent } from './growth.js';
import type { StageTimes } from './stage-times.js';

/** What one size came to. */
export interface SizeFigures {
  /** How many times the demo at real size. */
  readonly times: number;
  readonly report: DemoReport;
  /** Seconds. */
  readonly stages: StageTimes;
  readonly requests: { readonly whileMatching: RequestFigures; readonly afterwards: RequestFigures };
}

export interface LoadReport {
  readonly sizes: readonly SizeFigures[];
  /** Of each stage, the exponent of its time against the size. */
  readonly growth: Readonly<Record<string, number | null>>;
}

const steps: readonly DemoStep[] = ['needs', 'mentors', 'rosters', 'ballots', 'runs', 'publication', 'mails'];

export function loadReport(sizes: readonly SizeFigures[]): LoadReport {
  const growth = steps.map((step) => [step, growthExponent(pointsOf(sizes, step))] as const);
  return { sizes, growth: Object.fromEntries(growth) };
}

function pointsOf(sizes: readonly SizeFigures[], step: DemoStep) {
  return sizes.map(({ times, stages }) => ({ size: times, time: stages[step] ?? 0 }));
}

/** The report for people: one column per size, then the growth. */
export function loadTable({ sizes, growth }: LoadReport): string {
  const row = (label: string, cell: (figures: SizeFigures) => string, last = '') =>
    [label.padEnd(30), ...sizes.map((figures) => cell(figures).padStart(15)), last.padStart(8)].join('').trimEnd();
  const count = (label: string, value: (report: DemoReport) => number) =>
    row(label, ({ report }) => `${value(report)}`);
  const asked = (label: string, value: (requests: SizeFigures['requests']) => RequestFigures) =>
    row(label, ({ requests }) => `${value(requests).p50} / ${value(requests).p95}`);
  return [
    row('times the demo', ({ times }) => `${times}`, 'growth'),
    count('projects', ({ projects }) => projects.running + projects.closed),
    count('students', ({ enrolments }) => enrolments.all),
    count('cohorts', ({ cohorts }) => cohorts),
    count('placed', ({ placed }) => placed),
    count('mails delivered', ({ mails }) => mails.delivered),
    count('mails failed', ({ mails }) => mails.failed),
    ...steps.map((step) =>
      row(`${words[step]} (s)`, ({ stages }) => (stages[step] ?? 0).toFixed(1), `${growth[step] ?? '-'}`),
    ),
    asked('p50 / p95 while matching (ms)', ({ whileMatching }) => whileMatching),
    asked('p50 / p95 afterwards (ms)', ({ afterwards }) => afterwards),
    '',
  ].join('\n');
}

const words: Readonly<Record<keyof typeof demoSteps, string>> = {
  needs: 'needs to projects',
  mentors: 'mentors',
  rosters: 'rosters',
  ballots: 'ballots',
  trials: 'trials',
  runs: 'matching runs',
  publication: 'publication',
  rematches: 're-matches',
  mails: 'mails after publication',
};
