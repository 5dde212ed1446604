import { type CanonicalCap, type CanonicalProblem } from '../canonical-problem.js';
import { decisionsOf, type ListedPair, listPairs } from '../listed-pairs.js';
import { type TieGroups } from '../problem.js';
import { seededHash } from '../seeded-hash.js';
import { stableLevels } from './stable-levels.js';
import { effectivePriorities } from '../unit-priorities.js';

/** Students who propose, and the projects and caps whose places they propose for. Students and projects by index. */
export interface StableInstance {
  /** Every open pair, by student, in the order in which the student proposes: by rank, ties by seed. */
  readonly pairs: readonly ListedPair[];
  /** Where the pairs of each student begin, with the number of all pairs at the end. */
  readonly firstPair: Int32Array;
  readonly studentOf: Int32Array;
  readonly projectOf: Int32Array;
  /** 1 when another open project of the student has the same rank. */
  readonly isTied: Uint8Array;
  readonly isPinned: Uint8Array;
  /** The places of each pool: the projects, then the caps that can bind. */
  readonly places: readonly number[];
  /** The pools in which a place of each project is taken: its own, then those of its caps. */
  readonly poolsOf: readonly (readonly number[])[];
  /** How much pool number `position` of its project wants the student of a pair: 0 most, equal levels are tied. */
  readonly levelOf: (pair: number, position: number) => number;
  /** True when some cap can be full before its projects are. */
  readonly hasBindingCaps: boolean;
  /** True when caps and their projects agree on whom they want, and no project is in two caps that can bind. */
  readonly capsAgree: boolean;
}

/** Every open pair, for units of one student each. O(length of all lists and priorities). */
export function stableInstance(problem: CanonicalProblem): StableInstance {
  const caps = problem.caps.filter((cap) => canBind(problem, cap));
  const ranked = problem.caps.filter(({ priorities }) => priorities !== null);
  const own = problem.projects.map((project) => effectivePriorities({ ...problem, caps: ranked }, project));
  const ofProject = new Map(problem.projects.map(({ id }, index) => [id, index]));
  const poolsOf = poolsByProject(ofProject, caps);
  const pairs = inOrderOfProposal(
    listPairs(problem).filter(({ barrier }) => barrier === null),
    problem.seed,
  );

  const columns = pairColumns(problem, pairs, ofProject);
  return {
    ...columns,
    pairs,
    places: [...problem.projects.map(({ maxSize }) => maxSize), ...caps.map(({ maxStudents }) => maxStudents)],
    poolsOf,
    levelOf: stableLevels({
      students: problem.students,
      priorities: [...own, ...caps.map(({ priorities }) => priorities)],
      poolsOf,
      ...columns,
    }),
    hasBindingCaps: caps.length > 0,
    capsAgree:
      poolsOf.every((pools) => pools.length <= 2) &&
      caps.every((cap) => cap.projects.every((id) => isSame(own[ofProject.get(id) ?? -1] ?? null, cap.priorities))),
  };
}

function canBind(problem: CanonicalProblem, cap: CanonicalCap): boolean {
  const projects = new Set(cap.projects);
  const places = problem.projects.reduce((sum, { id, maxSize }) => sum + (projects.has(id) ? maxSize : 0), 0);
  return cap.maxStudents < Math.min(places, problem.students.length);
}

function poolsByProject(
  ofProject: ReadonlyMap<string, number>,
  caps: readonly CanonicalCap[],
): readonly (readonly number[])[] {
  const pools = [...ofProject.values()].map((index) => [index]);
  caps.forEach((cap, index) => {
    for (const project of cap.projects) pools[ofProject.get(project) ?? -1]?.push(ofProject.size + index);
  });
  return pools;
}

/** Pairs come by student and rank already; only tie groups have to be put in order. */
function inOrderOfProposal(pairs: readonly ListedPair[], seed: number): readonly ListedPair[] {
  const ordered: ListedPair[] = [];
  for (let from = 0, to = 1; from < pairs.length; from = to, to += 1) {
    while (isSameRank(pairs[from], pairs[to])) to += 1;
    ordered.push(...bySeed(pairs.slice(from, to), seed));
  }
  return ordered;
}

function bySeed(tied: readonly ListedPair[], seed: number): readonly ListedPair[] {
  if (tied.length < 2) return tied;
  const hashOf = ({ student, project }: ListedPair): number => seededHash(seed, student, project);
  return tied.toSorted((left, right) => hashOf(left) - hashOf(right));
}

function isSameRank(pair: ListedPair | undefined, other: ListedPair | undefined): boolean {
  return pair !== undefined && other?.student === pair.student && other.rank === pair.rank;
}

type PairColumns = Pick<StableInstance, 'firstPair' | 'studentOf' | 'projectOf' | 'isTied' | 'isPinned'>;

function pairColumns(
  problem: CanonicalProblem,
  pairs: readonly ListedPair[],
  ofProject: ReadonlyMap<string, number>,
): PairColumns {
  const pinned = new Set(decisionsOf(problem, 'PIN').map(({ student }) => student));
  const firstPair = new Int32Array(problem.students.length + 1);
  const studentOf = new Int32Array(pairs.length);
  let next = 0;
  problem.students.forEach(({ id }, student) => {
    firstPair[student] = next;
    for (; pairs[next]?.student === id; next += 1) studentOf[next] = student;
  });
  firstPair[problem.students.length] = next;
  return {
    firstPair,
    studentOf,
    projectOf: new Int32Array(pairs.map(({ project }) => ofProject.get(project) ?? -1)),
    isTied: new Uint8Array(
      pairs.map((pair, index) => (isSameRank(pair, pairs[index - 1]) || isSameRank(pair, pairs[index + 1]) ? 1 : 0)),
    ),
    isPinned: new Uint8Array(pairs.map(({ student }) => (pinned.has(student) ? 1 : 0))),
  };
}

function isSame(left: TieGroups | null, right: TieGroups | null): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
