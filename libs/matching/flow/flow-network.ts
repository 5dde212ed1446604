import { type CanonicalCap, type CanonicalProblem } from '../canonical-problem.js';
import { cohortsOf, type Cohorts } from './flow-cohorts.js';
import { decisionsOf, listsOf } from '../listed-pairs.js';
import { openPairs, type OpenPairs } from '../open-pairs.js';
import { type Assignment } from '../outcome.js';

/**
 * Students, projects and caps as numbers, and the pairs between them in typed arrays.
 * A node is a project, or a cap numbered after the projects. Pinned students are placed beforehand and take no part.
 */
export interface FlowNetwork extends OpenPairs {
  /** Ids of the students who are not pinned, in canonical order; a student is an index here. */
  readonly students: readonly string[];
  readonly projects: readonly string[];
  readonly caps: readonly CanonicalCap[];
  readonly pinned: readonly Assignment[];
  /** Pairs of project p are projectPairs[projectStart[p]] to projectPairs[projectStart[p + 1]], excluded. */
  readonly projectStart: Int32Array;
  readonly projectPairs: Int32Array;
  /** Free places of each node without anybody but the pinned. */
  readonly places: Int32Array;
  /** The node of the cap over each project, -1 for none. */
  readonly capNode: Int32Array;
  /** Projects under each node, empty but for caps. */
  readonly projectsUnder: readonly (readonly number[])[];
  readonly cohorts: Cohorts;
  /** The longest list's number of tie groups. */
  readonly longest: number;
}

/** null when a cap crosses another, or when the pins alone break a rule. O(length of all lists). */
export function flowNetwork(problem: CanonicalProblem): FlowNetwork | null {
  const pinned = pinnedPlaces(problem);
  const capNode = capNodes(problem);
  if (pinned === null || capNode === null) return null;

  const places = freePlaces(problem, pinned, capNode);
  if (places.some((free) => free < 0)) return null;

  const isPinned = new Set(pinned.map(({ student }) => student));
  const students = problem.students.filter(({ id }) => !isPinned.has(id));
  const pairs = openPairs(problem, students);
  return {
    students: students.map(({ id }) => id),
    projects: problem.projects.map(({ id }) => id),
    caps: problem.caps,
    pinned,
    ...pairs,
    ...byProject(pairs.pairProject, problem.projects.length),
    places,
    capNode,
    projectsUnder: projectsByCap(capNode, places.length),
    cohorts: cohortsOf({ students: students.length, nodes: places.length, capNode, ...pairs }),
    longest: [...listsOf(problem).values()].reduce((longest, list) => Math.max(longest, list.length), 0),
  };
}

/** null when a pin names a pair that may not be placed, or when two pins pull one student apart. */
function pinnedPlaces(problem: CanonicalProblem): readonly Assignment[] | null {
  const pins = new Map(decisionsOf(problem, 'PIN').map(({ student, project }) => [student, project]));
  if (decisionsOf(problem, 'PIN').some(({ student, project }) => pins.get(student) !== project)) return null;

  const students = problem.students.filter(({ id }) => pins.has(id));
  const { pairStudent, pairProject, pairRank } = openPairs(problem, students);
  if (pairStudent.length !== pins.size) return null;
  return Array.from(pairStudent, (student, pair) => ({
    student: students[student]?.id ?? '',
    project: problem.projects[pairProject[pair] ?? -1]?.id ?? '',
    rank: pairRank[pair] ?? 0,
  }));
}

function projectsByCap(capNode: Int32Array, nodes: number): readonly (readonly number[])[] {
  const under: number[][] = Array.from({ length: nodes }, () => []);
  for (let project = 0; project < capNode.length; project += 1) under[capNode[project] ?? -1]?.push(project);
  return under;
}

/** null when a project is under two caps. */
function capNodes(problem: CanonicalProblem): Int32Array | null {
  const index = new Map(problem.projects.map(({ id }, project) => [id, project]));
  const nodes = new Int32Array(problem.projects.length).fill(-1);
  for (const [cap, { projects }] of problem.caps.entries()) {
    for (const id of projects) {
      const project = index.get(id) ?? -1;
      if (nodes[project] !== -1) return null;
      nodes[project] = problem.projects.length + cap;
    }
  }
  return nodes;
}

function freePlaces(problem: CanonicalProblem, pinned: readonly Assignment[], capNode: Int32Array): Int32Array {
  const index = new Map(problem.projects.map(({ id }, project) => [id, project]));
  const sizes = [...problem.projects.map(({ maxSize }) => maxSize), ...problem.caps.map((cap) => cap.maxStudents)];
  const places = Int32Array.from(sizes, (size) => Math.min(size, problem.students.length));
  for (const { project } of pinned) {
    const node = index.get(project) ?? -1;
    for (const taken of [node, capNode[node] ?? -1]) places[taken] = (places[taken] ?? 0) - 1;
  }
  return places;
}

function byProject(pairProject: Int32Array, projects: number): Pick<FlowNetwork, 'projectStart' | 'projectPairs'> {
  const projectStart = startsOf(pairProject, projects);
  const next = projectStart.slice();
  const projectPairs = new Int32Array(pairProject.length);
  for (let pair = 0; pair < pairProject.length; pair += 1) {
    const project = pairProject[pair] ?? 0;
    const position = next[project] ?? 0;
    projectPairs[position] = pair;
    next[project] = position + 1;
  }
  return { projectStart, projectPairs };
}

/** Where the items of each owner start when items are sorted by owner; one more entry for the end. */
function startsOf(owners: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let owner = 0; owner < count; owner += 1) starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0);
  return starts;
}
