import { type ConflictItem } from '../outcome.js';
import { mostSupported } from '../verification/plain-mentors.js';
import { joined, type PlainProblem, termAgrees } from '../verification/plain-problem.js';
import { type Decision, type MatchingProject } from '../problem.js';

/** The project of each student who has one. */
export type Places = ReadonlyMap<string, string>;

/** Which constraints count; the others are as if they were not there. Lists and teams always count. */
export type InForce = (item: ConflictItem) => boolean;

export interface Enumeration {
  /** Told each placement that keeps every constraint; true ends the enumeration. The map is reused: copy to keep. */
  readonly visit: (places: Places) => boolean;
  /** True when nothing of interest can follow with this many students left without a place. */
  readonly isHopeless: (unplaced: number) => boolean;
}

/**
 * Tests only: every placement that keeps the constraints in force, unit by unit, leaving a branch as soon as a limit
 * that only grows tighter is broken. True when a visit ended it.
 */
export function enumeratePlacements(plain: PlainProblem, inForce: InForce, enumeration: Enumeration): boolean {
  const units = unitsInForce(plain, inForce);
  const places = new Map<string, string>();

  const place = (index: number, unplaced: number): boolean => {
    if (enumeration.isHopeless(unplaced)) return false;
    const unit = units[index];
    if (unit === undefined) return keepsFinalRules(plain, places, inForce) && enumeration.visit(places);

    for (const project of commonProjects(plain, unit)) {
      for (const member of unit) places.set(member, project);
      if (keepsGrowingRules(plain, places, inForce) && place(index + 1, unplaced)) return true;
    }
    for (const member of unit) places.delete(member);
    const mayStayOut = !unit.some((member) => isPinned(plain, member, inForce));
    return mayStayOut && place(index + 1, unplaced + unit.length);
  };
  return place(0, 0);
}

function unitsInForce({ problem }: PlainProblem, inForce: InForce): readonly (readonly string[])[] {
  const together = (problem.decisions ?? []).flatMap((decision) =>
    'students' in decision && decision.kind === 'TOGETHER' && inForce(itemOf(decision)) ? [decision.students] : [],
  );
  const students = problem.students.map(({ id }) => id);
  return joined(students, [...(problem.teams ?? []).map(({ members }) => members), ...together]);
}

function commonProjects({ ranks }: PlainProblem, unit: readonly string[]): readonly string[] {
  const [first = ''] = unit;
  return [...(ranks.get(first)?.keys() ?? [])].filter((project) =>
    unit.every((member) => ranks.get(member)?.has(project)),
  );
}

function isPinned({ problem }: PlainProblem, student: string, inForce: InForce): boolean {
  return (problem.decisions ?? []).some(
    (decision) =>
      'student' in decision && decision.kind === 'PIN' && decision.student === student && inForce(itemOf(decision)),
  );
}

/** Rules that stay broken whoever is placed next. */
function keepsGrowingRules(plain: PlainProblem, places: Places, inForce: InForce): boolean {
  const { problem } = plain;
  const { decisions = [], caps = [] } = problem;
  return (
    decisions.every((decision) => keepsDecision(decision, places) || !inForce(itemOf(decision))) &&
    caps.every(
      ({ id, projects, maxStudents }) => countIn(places, projects) <= maxStudents || !inForce({ kind: 'CAP', cap: id }),
    ) &&
    problem.projects.every((project) => keepsLimits(plain, project, { places, inForce }))
  );
}

/** A pin is broken by another place; that somebody pinned has no place at all is seen where the unit stays out. */
function keepsDecision(decision: Decision, places: Places): boolean {
  if ('student' in decision) {
    const place = places.get(decision.student);
    if (decision.kind === 'FORBID') return place !== decision.project;
    return place === undefined || place === decision.project;
  }
  if (decision.kind === 'TOGETHER') return true;
  const taken = decision.students.flatMap((student) => places.get(student) ?? []);
  return new Set(taken).size === taken.length;
}

interface Standing {
  readonly places: Places;
  readonly inForce: InForce;
}

function keepsLimits(plain: PlainProblem, { id, maxSize }: MatchingProject, { places, inForce }: Standing): boolean {
  const team = teamOf(places, id);
  return (
    (team.length <= maxSize || !inForce({ kind: 'MAXIMUM', project: id })) &&
    (team.every((student) => termAgrees(plain, student, id)) || !inForce({ kind: 'CALENDAR', project: id }))
  );
}

/** Rules that later students may still come to keep. */
function keepsFinalRules({ problem, skills }: PlainProblem, places: Places, inForce: InForce): boolean {
  const running = problem.projects.filter(({ id }) => teamOf(places, id).length > 0);
  const needsMentor = running.filter(
    ({ id, mentor }) => mentor?.required === true && inForce({ kind: 'MENTOR', project: id }),
  );
  return (
    running.every(({ id, minSize, requiredSkills = [] }) => {
      const team = teamOf(places, id);
      const isSkilled = requiredSkills.every(
        ({ skill, count }) => team.filter((student) => skills.get(student)?.has(skill)).length >= count,
      );
      return (
        (team.length >= minSize || !inForce({ kind: 'MINIMUM', project: id })) &&
        (isSkilled || !inForce({ kind: 'SKILL', project: id }))
      );
    }) && mostSupported(needsMentor, problem.mentors ?? []) === needsMentor.length
  );
}

function itemOf({ kind, id }: Decision): ConflictItem {
  return { kind, decision: id };
}

function teamOf(places: Places, project: string): readonly string[] {
  return [...places].filter(([, place]) => place === project).map(([student]) => student);
}

function countIn(places: Places, projects: readonly string[]): number {
  return [...places.values()].filter((place) => projects.includes(place)).length;
}
