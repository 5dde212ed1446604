import { type CanonicalCap, type CanonicalProblem } from './canonical-problem.js';
import { decisionsOf, type ListedPair, listPairs } from './listed-pairs.js';
import { type TieGroups } from './problem.js';
import { seededHash } from './seeded-hash.js';
import { effectivePriorities } from './unit-priorities.js';

/** A student and a project that may be theirs, seen from both sides. */
export interface StablePair {
  readonly listed: ListedPair;
  readonly student: number;
  /** The pools in which a place is taken: the project's, then those of its caps that can bind. */
  readonly pools: readonly number[];
  /** How much each of these pools wants the student: 0 most; equal levels are tied. */
  readonly levels: readonly number[];
  /** True when another open project has the same rank. */
  readonly isTied: boolean;
  readonly isPinned: boolean;
}

/** Students who propose, and the projects and caps whose places they propose for. */
export interface StableInstance {
  /** The places of each pool: projects by id, then caps by id. */
  readonly places: readonly number[];
  /** For each student by id, in the order in which they propose: by rank, ties by seed. */
  readonly lists: readonly (readonly StablePair[])[];
  /** True when some cap can be full before its projects are. */
  readonly hasBindingCaps: boolean;
  /** True when caps and their projects agree on whom they want, and no project is in two caps that can bind. */
  readonly capsAgree: boolean;
}

type LevelOf = (student: string) => number;

/** Every open pair, for units of one student each. O(length of all lists and priorities). */
export function stableInstance(problem: CanonicalProblem): StableInstance {
  const caps = problem.caps.filter((cap) => canBind(problem, cap));
  const priorities = new Map(problem.projects.map((project) => [project.id, effectivePriorities(problem, project)]));
  const pools = poolsByProject(problem, caps);
  const levels = [
    ...problem.projects.map(({ id }) => levelsBy(priorities.get(id) ?? null)),
    ...caps.map((cap) => levelsBy(cap.priorities)),
  ];
  const pinned = new Set(decisionsOf(problem, 'PIN').map(({ student }) => student));
  const indexes = new Map(problem.students.map(({ id }, index) => [id, index]));

  const lists: StablePair[][] = problem.students.map(() => []);
  const open = listPairs(problem).filter(({ barrier }) => barrier === null);
  open.forEach((listed, position) => {
    const student = indexes.get(listed.student) ?? -1;
    const own = pools.get(listed.project) ?? [];
    lists[student]?.push({
      listed,
      student,
      pools: own,
      levels: own.map((pool) => levels[pool]?.(listed.student) ?? 0),
      isTied: isSameRank(listed, open[position - 1]) || isSameRank(listed, open[position + 1]),
      isPinned: pinned.has(listed.student),
    });
  });
  return {
    places: [...problem.projects.map(({ maxSize }) => maxSize), ...caps.map(({ maxStudents }) => maxStudents)],
    lists: lists.map((list) => inOrderOfProposal(list, problem.seed)),
    hasBindingCaps: caps.length > 0,
    capsAgree:
      [...pools.values()].every((own) => own.length <= 2) &&
      caps.every((cap) => cap.projects.every((id) => isSame(priorities.get(id) ?? null, cap.priorities))),
  };
}

function canBind(problem: CanonicalProblem, cap: CanonicalCap): boolean {
  const projects = new Set(cap.projects);
  const places = problem.projects.reduce((sum, { id, maxSize }) => sum + (projects.has(id) ? maxSize : 0), 0);
  return cap.maxStudents < Math.min(places, problem.students.length);
}

function poolsByProject(
  problem: CanonicalProblem,
  caps: readonly CanonicalCap[],
): ReadonlyMap<string, readonly number[]> {
  const pools = new Map(problem.projects.map(({ id }, index) => [id, [index]]));
  caps.forEach((cap, index) => {
    for (const project of cap.projects) pools.get(project)?.push(problem.projects.length + index);
  });
  return pools;
}

/** The absent come last, tied; without priorities all are tied. */
function levelsBy(priorities: TieGroups | null): LevelOf {
  if (priorities === null) return () => 0;
  const levels = new Map(priorities.flatMap((group, level) => group.map((student) => [student, level] as const)));
  return (student) => levels.get(student) ?? priorities.length;
}

function isSameRank(pair: ListedPair, other: ListedPair | undefined): boolean {
  return other?.student === pair.student && other.rank === pair.rank;
}

function isSame(left: TieGroups | null, right: TieGroups | null): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** Lists come by rank already; only tie groups have to be put in order. */
function inOrderOfProposal(list: readonly StablePair[], seed: number): readonly StablePair[] {
  if (!list.some(({ isTied }) => isTied)) return list;
  const hashOf = ({ listed }: StablePair): number => seededHash(seed, listed.student, listed.project);
  return list.toSorted((left, right) => left.listed.rank - right.listed.rank || hashOf(left) - hashOf(right));
}
