import type { ListKind } from '#libs/matching/oracle/benchmark-lists';
import type { InstanceKind } from '#libs/matching/oracle/benchmark-problem';
import type { Objective } from '#libs/matching/problem';
import type { Runner, Task } from './measure.js';

/** One row of the benchmark: a program of the engine on one problem, and the peers on the same. */
export interface BenchCase {
  /** The goals that it speaks to. */
  readonly goals: readonly number[];
  readonly what: string;
  readonly task: Task;
  readonly peers: readonly Runner[];
  /** Seconds that each peer may take. */
  readonly peerSeconds: number;
}

/** Cases of one kind at every size that is asked for, from `least` to `most` students. */
interface Family {
  readonly goals: readonly number[];
  readonly what: string;
  readonly runner: Runner;
  readonly kind: InstanceKind;
  readonly objective: Objective;
  readonly lists: readonly ListKind[];
  readonly least: number;
  readonly most: number;
  /** Each peer up to so many students. */
  readonly peers?: Readonly<Partial<Record<Runner, number>>>;
  readonly seconds?: number;
  /** On how many seeds; 1 unless told. */
  readonly isSeeded?: boolean;
}

const both: readonly ListKind[] = ['random', 'correlated'];
const random: readonly ListKind[] = ['random'];

// prettier-ignore
const families: readonly Family[] = [
  { goals: [2, 10], what: 'no closures, flow alone',       runner: 'engine-flow',        kind: 'open',      objective: 'GENEROUS', lists: both,   least: 100,    most: 100_000, peers: { lemon: 100_000, 'highs-lp': 10_000, tease: 1000 } },
  { goals: [2],     what: 'no closures, sum of ranks',     runner: 'engine-scalar',      kind: 'open',      objective: 'MAX_MIN',  lists: both,   least: 100,    most: 100_000, peers: { lemon: 100_000 } },
  { goals: [],      what: 'no closures, flow alone',       runner: 'engine-flow',        kind: 'open',      objective: 'MAX_MIN',  lists: both,   least: 100,    most: 100_000 },
  { goals: [2],     what: 'no closures, flow alone, warm', runner: 'engine-flow-warm',   kind: 'open',      objective: 'GENEROUS', lists: both,   least: 10_000, most: 10_000,  peers: { lemon: 10_000 } },
  { goals: [2],     what: 'no closures, sum of ranks, warm', runner: 'engine-scalar-warm', kind: 'open',      objective: 'MAX_MIN',  lists: both,   least: 10_000, most: 10_000,  peers: { lemon: 10_000 } },
  { goals: [],      what: 'no closures, flow alone',       runner: 'engine-flow',        kind: 'open',      objective: 'GREEDY',   lists: random, least: 100,    most: 100_000 },
  { goals: [2, 10], what: 'no closures, whole outcome',    runner: 'engine',             kind: 'open',      objective: 'GENEROUS', lists: both,   least: 100,    most: 100_000, peers: { tease: 1000 } },
  { goals: [6],     what: 'stable, alone',                 runner: 'engine-stable',      kind: 'ranked',    objective: 'STABLE',   lists: both,   least: 100,    most: 100_000 },
  { goals: [6],     what: 'stable, with explanations',     runner: 'engine',             kind: 'ranked',    objective: 'STABLE',   lists: both,   least: 100,    most: 100_000 },
  { goals: [4],     what: 'minimum of 3',                  runner: 'engine',             kind: 'closures',  objective: 'GENEROUS', lists: both,   least: 100,    most: 10_000,  peers: { 'highs-mip': 1000 }, seconds: 240 },
  { goals: [4],     what: 'skills, pairs, mentors',        runner: 'engine',             kind: 'mixed',     objective: 'GENEROUS', lists: random, least: 100,    most: 1000,    seconds: 120 },
  { goals: [3],     what: 'minimum of 3, squared ranks',   runner: 'engine-squares',     kind: 'closures',  objective: 'GENEROUS', lists: random, least: 1000,   most: 10_000,  peers: { cbc: 10_000 }, seconds: 300, isSeeded: true },
  { goals: [5],     what: 'teams of exactly 3',            runner: 'engine',             kind: 'exactly-3', objective: 'GENEROUS', lists: random, least: 1000,   most: 1000,    peers: { 'highs-mip': 1000 }, seconds: 60 },
  { goals: [7],     what: 'somebody leaves, flow at hand', runner: 'engine-rematch',     kind: 'open',      objective: 'GENEROUS', lists: both,   least: 1000,   most: 10_000 },
  { goals: [],      what: 'somebody leaves, whole outcome', runner: 'engine-withdrawals', kind: 'open',      objective: 'GENEROUS', lists: random, least: 1000,   most: 10_000 },
  { goals: [8],     what: '50 pins that contradict, the set', runner: 'engine-conflict-alone', kind: 'closures', objective: 'GENEROUS', lists: random, least: 1000,  most: 1000 },
  { goals: [8],     what: '50 pins that contradict, whole outcome', runner: 'engine-conflict',    kind: 'closures',  objective: 'GENEROUS', lists: random, least: 1000,   most: 1000 },
  { goals: [9],     what: '100 orders of the input',       runner: 'engine-shuffles',    kind: 'mixed',     objective: 'GENEROUS', lists: random, least: 100,    most: 100 },
];

export interface BenchPlan {
  readonly sizes: readonly number[];
  /** Goals whose cases run; null for all cases. */
  readonly goals: readonly number[] | null;
  /** What the name of a case must have in it; empty for all cases. */
  readonly named: string;
  /** Seeds 1 to so many, where a goal speaks of several. */
  readonly seeds: number;
  /** Seconds that a peer may take at most. */
  readonly peerSeconds: number;
}

/** The cases of a plan, the smallest problems of each family first. */
export function benchCases({ sizes, goals, named, seeds, peerSeconds }: BenchPlan): readonly BenchCase[] {
  return families
    .filter((family) => goals === null || family.goals.some((goal) => goals.includes(goal)))
    .flatMap((family) =>
      sizes
        .filter((students) => family.least <= students && students <= family.most)
        .flatMap((students) => family.lists.map((lists) => ({ students, lists })))
        .flatMap(({ students, lists }) =>
          Array.from({ length: family.isSeeded === true ? seeds : 1 }, (_, index) =>
            caseOf(family, { students, lists, seed: index + 1 }, peerSeconds),
          ),
        ),
    )
    .filter((one) => caseName(one).includes(named));
}

/** `minimum of 3, GENEROUS, 1000 random, seed 1` */
export function caseName({ what, task: { objective, instance } }: BenchCase): string {
  return `${what}, ${objective}, ${instance.students} ${instance.lists}, seed ${instance.seed}`;
}

function caseOf(
  { goals, what, runner, kind, objective, peers = {}, seconds = 600 }: Family,
  instance: Omit<Task['instance'], 'kind'>,
  peerSeconds: number,
): BenchCase {
  const among: readonly Runner[] = ['lemon', 'highs-lp', 'highs-mip', 'cbc', 'tease'];
  return {
    goals,
    what,
    task: { runner, objective, limitSeconds: seconds, instance: { kind, ...instance } },
    peers: among.filter((peer) => instance.students <= (peers[peer] ?? 0)),
    peerSeconds: Math.min(seconds, peerSeconds),
  };
}
