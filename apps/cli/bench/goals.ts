import { groupBy } from '#libs/matching/group-by';
import type { BenchRow } from './bench-row.js';
import {
  checked,
  faster,
  figures,
  type GoalTest,
  memory,
  notWorse,
  p95,
  proven,
  quickMedianMs,
  within,
} from './goal-tests.js';

/** What the engine aims at, and what a row says of it. */
export interface Goal {
  readonly number: number;
  readonly words: string;
  /** The rows that decide, among those of the goal. */
  readonly of: (row: BenchRow) => boolean;
  readonly tests: readonly GoalTest[];
}

const students = (row: BenchRow) => row.task.instance.students;
const isFlow = (row: BenchRow) => row.task.runner === 'engine-flow';
const isWarm = (row: BenchRow) => row.task.runner === 'engine-flow-warm';
const objective = (row: BenchRow) => row.task.objective;

// prettier-ignore
export const goals: readonly Goal[] = [
  { number: 2,  words: 'no closures, 10,000 students, sum of ranks',       of: (row) => row.task.runner === 'engine-scalar' && students(row) === 10_000,  tests: [proven, faster('lemon', 1 / 3), memory(100)] },
  { number: 2,  words: 'no closures, 10,000 students, GENEROUS',           of: (row) => isFlow(row) && students(row) === 10_000 && objective(row) === 'GENEROUS', tests: [proven, faster('lemon', 1 / 10), memory(100), faster('highs-lp', 50)] },
  { number: 2,  words: 'sum of ranks, several times in one process',       of: (row) => row.task.runner === 'engine-scalar-warm', tests: [proven, faster('lemon', 1 / 3)] },
  { number: 2,  words: 'the same, several times in one process, GENEROUS', of: (row) => isWarm(row), tests: [proven, faster('lemon', 1 / 10)] },
  { number: 2,  words: 'no closures, 100,000 students, GENEROUS',          of: (row) => isFlow(row) && students(row) === 100_000 && objective(row) === 'GENEROUS', tests: [proven, within(60), memory(1000)] },
  { number: 3,  words: 'minimum of 3, squared ranks, 10,000 students',     of: (row) => students(row) === 10_000,                                  tests: [proven, within(15), memory(700), faster('cbc', 2)] },
  { number: 4,  words: 'minimum of 3, GENEROUS, 1,000 students',           of: (row) => students(row) === 1000 && row.task.instance.kind === 'closures',   tests: [proven, within(5)] },
  { number: 4,  words: 'minimum of 3, GENEROUS, 3,000 students',           of: (row) => students(row) === 3000,                                    tests: [proven, within(30)] },
  { number: 4,  words: 'minimum of 3, GENEROUS, 10,000 students',          of: (row) => students(row) === 10_000,                                  tests: [proven, within(60)] },
  { number: 4,  words: 'skills, pairs and mentors, 1,000 students',        of: (row) => students(row) === 1000 && row.task.instance.kind === 'mixed',      tests: [proven, within(20)] },
  { number: 5,  words: 'teams of exactly 3, 1,000 students, 60 s',         of: () => true,                                                         tests: [{ words: 'gap at most 2 %', holds: (row) => (figures(row).gap ?? 1) <= 0.02 }, notWorse('highs-mip')] },
  { number: 6,  words: 'stable, 10,000 students',                          of: (row) => students(row) === 10_000 && row.task.runner === 'engine-stable',   tests: [quickMedianMs(100)] },
  { number: 6,  words: 'stable, 10,000 students: blocking pairs',          of: (row) => students(row) === 10_000 && row.task.runner === 'engine',          tests: [{ words: 'none', holds: (row) => figures(row).blockingPairs === 0 }] },
  { number: 7,  words: 'somebody leaves, 10,000 students',                 of: (row) => students(row) === 10_000,                                  tests: [checked, p95] },
  { number: 8,  words: 'smallest conflict of 50 pins, 1,000 students',     of: (row) => row.task.runner === 'engine-conflict-alone',               tests: [checked, quickMedianMs(3000)] },
  { number: 8,  words: 'the same with what dropping each rule would give', of: (row) => row.task.runner === 'engine-conflict',                     tests: [checked] },
  { number: 9,  words: 'the same result whatever the order, 100 runs',     of: () => true,                                                         tests: [checked] },
  { number: 10, words: 'against the formulation of TEASE',                 of: (row) => students(row) <= 1000,                                     tests: [notWorse('tease')] },
  { number: 10, words: 'against the formulation of TEASE, 1,000 students: places alone', of: (row) => students(row) === 1000 && isFlow(row),         tests: [faster('tease', 10)] },
  { number: 10, words: 'the same, against our whole outcome, explained',   of: (row) => students(row) === 1000 && row.task.runner === 'engine',    tests: [faster('tease', 10)] },
];

export interface Verdict {
  readonly goal: Goal;
  /** null: no row could tell. */
  readonly isMet: boolean | null;
  /** What does not hold, or could not be told, each with the rows. */
  readonly short: readonly string[];
}

/** Each goal is met when every test holds on every row of it; seconds are those of the processor. */
export function verdicts(rows: readonly BenchRow[]): readonly Verdict[] {
  return goals.map((goal) => {
    const own = rows.filter((row) => row.goals.includes(goal.number) && goal.of(row));
    const results = goal.tests.flatMap(({ words, holds, isOfMedian = false }) =>
      (isOfMedian ? middleSeeds(own) : own).map((row) => ({ row, words, holds: holds(row) })),
    );
    const failed = results.filter(({ holds }) => holds === false);
    const untold = results.filter(({ holds }) => holds === null);
    return {
      goal,
      isMet: results.length === 0 ? null : failed.length > 0 ? false : untold.length === results.length ? null : true,
      short: [
        ...failed.map(({ row, words }) => `not ${words} (${labelOf(row)})`),
        ...untold.map(({ row, words }) => `untold: ${words} (${labelOf(row)})`),
      ],
    };
  });
}

/** For each kind of lists, the row whose time is the median over its seeds. */
function middleSeeds(rows: readonly BenchRow[]): readonly BenchRow[] {
  const seconds = ({ ours }: BenchRow) => (ours.state === 'done' ? ours.cpuSeconds : Infinity);
  const groups = groupBy(rows, ({ task }) => `${task.instance.lists} ${task.instance.students}`);
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((left, right) => seconds(left) - seconds(right));
    return sorted.slice((sorted.length - 1) >> 1, ((sorted.length - 1) >> 1) + 1);
  });
}

function labelOf({ task: { instance } }: BenchRow): string {
  const { students: people, lists, seed } = instance;
  return `${people.toLocaleString('en')} ${lists}${seed === 1 ? '' : `, seed ${seed}`}`;
}
