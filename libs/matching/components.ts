import { type CanonicalProblem } from './canonical-problem.js';
import { decisionsOf, listPairs } from './listed-pairs.js';
import { isCompatible } from './mentors/mentor-assignment.js';
import { type Decision } from './problem.js';

/**
 * The problem as parts that share nothing: the optimum of each, side by side, is one of the whole. Only the worst rank
 * of MAX_MIN is shared by all, so that such a problem stays whole. Projects that nobody may have and students who may
 * have none belong to no part. Nearly linear, by union–find.
 */
export function componentsOf(problem: CanonicalProblem): readonly CanonicalProblem[] {
  if (problem.objective === 'MAX_MIN') return [problem];
  const links = new Links();
  linkPairs(links, problem);
  linkGroups(links, problem);
  linkMentors(links, problem);

  const parts = new Map<string, { readonly students: Set<string>; readonly projects: Set<string> }>();
  const partOf = (key: string) => {
    const leader = links.leaderOf(key);
    const part = parts.get(leader) ?? { students: new Set<string>(), projects: new Set<string>() };
    parts.set(leader, part);
    return part;
  };
  for (const { id } of problem.students) if (links.has(`student ${id}`)) partOf(`student ${id}`).students.add(id);
  for (const { id } of problem.projects) if (links.has(`project ${id}`)) partOf(`project ${id}`).projects.add(id);
  const shared = [...parts.values()].filter(({ students, projects }) => students.size > 0 && projects.size > 0);
  return shared.length < 2 ? [problem] : shared.map((part) => partOfProblem(problem, part));
}

/** Union–find over texts. */
class Links {
  private readonly leaders = new Map<string, string>();

  has(key: string): boolean {
    return this.leaders.has(key);
  }

  join(left: string, right: string): void {
    this.leaders.set(this.leaderOf(left), this.leaderOf(right));
  }

  leaderOf(key: string): string {
    let leader = key;
    for (;;) {
      const next = this.leaders.get(leader) ?? leader;
      if (next === leader) break;
      this.leaders.set(leader, this.leaders.get(next) ?? next);
      leader = next;
    }
    if (!this.leaders.has(leader)) this.leaders.set(leader, leader);
    return leader;
  }
}

/** A pin counts even to a barred pair: its part is where the contradiction must show. */
function linkPairs(links: Links, problem: CanonicalProblem): void {
  const open = listPairs(problem).filter(({ barrier }) => barrier === null);
  for (const { student, project } of [...open, ...decisionsOf(problem, 'PIN')]) {
    links.join(`student ${student}`, `project ${project}`);
  }
}

function linkGroups(links: Links, { teams, caps, decisions }: CanonicalProblem): void {
  const together = decisions.flatMap((decision) => (decision.kind === 'TOGETHER' ? [decision.students] : []));
  const people = [...teams.map(({ members }) => members), ...together];
  for (const [first = '', ...others] of people) {
    for (const other of others) links.join(`student ${first}`, `student ${other}`);
  }
  for (const {
    projects: [first = '', ...others],
  } of caps) {
    for (const other of others) links.join(`project ${first}`, `project ${other}`);
  }
}

/** Projects that run only with a mentor compete for those who suit several of them. */
function linkMentors(links: Links, { projects, mentors }: CanonicalProblem): void {
  const seekers = projects.flatMap(({ id, mentor }) => (mentor?.required === true ? [{ id, mentor }] : []));
  for (const mentor of mentors) {
    for (const seeker of seekers) {
      if (isCompatible(mentor, seeker)) links.join(`mentor ${mentor.id}`, `project ${seeker.id}`);
    }
  }
}

function partOfProblem(
  problem: CanonicalProblem,
  { students, projects }: { readonly students: ReadonlySet<string>; readonly projects: ReadonlySet<string> },
): CanonicalProblem {
  const own = problem.projects.filter(({ id }) => projects.has(id));
  const seekers = own.flatMap(({ id, mentor }) => (mentor === null ? [] : [{ id, mentor }]));
  const { previous } = problem;
  return {
    ...problem,
    projects: own,
    students: problem.students.filter(({ id }) => students.has(id)),
    caps: problem.caps.filter((cap) => cap.projects.some((project) => projects.has(project))),
    teams: problem.teams.filter(({ members }) => members.some((member) => students.has(member))),
    mentors: problem.mentors.filter((mentor) => seekers.some((seeker) => isCompatible(mentor, seeker))),
    decisions: problem.decisions.flatMap((decision) => decisionWithin(decision, students) ?? []),
    previous:
      previous === null
        ? null
        : { ...previous, assignments: previous.assignments.filter(({ student }) => students.has(student)) },
  };
}

/** Of students to be kept apart, those in the part; null for a decision that is none of its business. */
function decisionWithin(decision: Decision, students: ReadonlySet<string>): Decision | null {
  if (!('students' in decision)) return students.has(decision.student) ? decision : null;
  const within = decision.students.filter((student) => students.has(student));
  return within.length < 2 ? null : { ...decision, students: within };
}
