import type { ListKind } from '#libs/matching/oracle/benchmark-lists';
import type { BenchmarkInstance, InstanceKind } from '#libs/matching/oracle/benchmark-problem';
import type { Objective } from '#libs/matching/problem';

export const nodeProgramNames = [
  'engine',
  'engine-flow',
  'engine-flow-warm',
  'engine-scalar',
  'engine-scalar-warm',
  'engine-rematch',
  'engine-squares',
  'engine-stable',
  'engine-withdrawals',
  'engine-conflict',
  'engine-conflict-alone',
  'engine-shuffles',
  'highs-lp',
  'highs-mip',
  'tease',
] as const;
export type NodeProgram = (typeof nodeProgramNames)[number];

/** What a process of its own is asked to measure. */
export interface NodeTask {
  readonly program: NodeProgram;
  readonly instance: BenchmarkInstance;
  readonly objective: Objective;
  /** Seconds that the program may take by its own clock, at which it tells the best it has. */
  readonly limitSeconds: number;
}

const kinds: readonly InstanceKind[] = ['open', 'ranked', 'closures', 'exactly-3', 'mixed'];
const listKinds: readonly ListKind[] = ['random', 'correlated'];
const objectives: readonly Objective[] = ['GENEROUS', 'GREEDY', 'MAX_MIN', 'STABLE'];

/** A task as the arguments of a command. */
export function argumentsOf({ program, objective, limitSeconds, instance }: NodeTask): readonly string[] {
  const { kind, lists, students, seed } = instance;
  return [program, kind, lists, objective, String(students), String(seed), String(limitSeconds)];
}

/** The task that such arguments stand for. */
export function taskOf([program, kind, lists, objective, ...numbers]: readonly string[]): NodeTask {
  const [students = NaN, seed = NaN, limitSeconds = NaN] = numbers.map(Number);
  return {
    program: oneOf(nodeProgramNames, program),
    objective: oneOf(objectives, objective),
    limitSeconds,
    instance: { kind: oneOf(kinds, kind), lists: oneOf(listKinds, lists), students, seed },
  };
}

function oneOf<Name extends string>(names: readonly Name[], wanted: string | undefined): Name {
  const name = names.find((known) => known === wanted);
  if (name === undefined) throw new Error(`${wanted} is none of ${names.join(', ')}.`);
  return name;
}
