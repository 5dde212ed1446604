/** Students who compete with each other, directly or through others: what one decides cannot touch another cohort. */
export interface Cohorts {
  /** The cohort of each student. */
  readonly ofStudent: Int32Array;
  /** How many students each cohort has. */
  readonly sizes: readonly number[];
  /** The most students of each cohort whom one chain displaces: each project is on it once, and one may lose a place. */
  readonly chains: readonly number[];
}

export interface Links {
  readonly students: number;
  /** Projects, then caps. */
  readonly nodes: number;
  readonly capNode: Int32Array;
  readonly pairStudent: Int32Array;
  readonly pairProject: Int32Array;
}

/** The connected components of students, projects and caps: nearly linear, by union–find. */
export function cohortsOf({ students, nodes, capNode, pairStudent, pairProject }: Links): Cohorts {
  const leaders = Int32Array.from({ length: students + nodes }, (_one, index) => index);
  for (let pair = 0; pair < pairStudent.length; pair += 1) {
    join(leaders, pairStudent[pair] ?? 0, students + (pairProject[pair] ?? 0));
  }
  for (const [project, cap] of capNode.entries()) if (cap >= 0) join(leaders, students + project, students + cap);

  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const ofStudent = new Int32Array(students);
  for (let student = 0; student < students; student += 1) {
    const leader = leaderOf(leaders, student);
    const cohort = numbers.get(leader) ?? sizes.length;
    numbers.set(leader, cohort);
    ofStudent[student] = cohort;
    sizes[cohort] = (sizes[cohort] ?? 0) + 1;
  }
  const projects = sizes.map(() => 0);
  for (let project = 0; project < capNode.length; project += 1) {
    const cohort = numbers.get(leaderOf(leaders, students + project)) ?? -1;
    if (cohort >= 0) projects[cohort] = (projects[cohort] ?? 0) + 1;
  }
  return { ofStudent, sizes, chains: sizes.map((size, cohort) => Math.min(size, (projects[cohort] ?? 0) + 1)) };
}

function join(leaders: Int32Array, left: number, right: number): void {
  leaders[leaderOf(leaders, left)] = leaderOf(leaders, right);
}

/** Halves the way to the leader as it goes. */
function leaderOf(leaders: Int32Array, from: number): number {
  let one = from;
  for (;;) {
    const next = leaders[one] ?? one;
    if (next === one) return one;
    const beyond = leaders[next] ?? next;
    leaders[one] = beyond;
    one = beyond;
  }
}
