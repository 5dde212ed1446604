import { type CanonicalProblem, type CanonicalProject } from '../canonical-problem.js';
import { groupBy } from '../group-by.js';
import { decisionsOf, type ListedPair } from '../listed-pairs.js';
import { chooseMentors } from '../mentors/mentor-choice.js';
import { type Assignment } from '../outcome.js';
import { seededHash } from '../seeded-hash.js';
import { stableInstance, type StableInstance } from './stable-instance.js';
import { holdingAfterProposals, type StableHolding } from './stable-proposals.js';

/** A matching that keeps every constraint. */
export interface StableSolution {
  /** By student id. */
  readonly assignments: readonly Assignment[];
  /** True when it is the best by the objective STABLE: no blocking pair, and nobody better off in any such matching. */
  readonly isProven: boolean;
}

/**
 * The student-optimal stable matching when lists and priorities are strict wherever it matters; with ties that matter
 * or caps that disagree with their projects, a good matching to start from, most often stable. Null when deferred
 * acceptance does not apply: units of several students, APART, contradictory pins, or a minimum, skill or required
 * mentor that it leaves unmet.
 */
export function solveStable(problem: CanonicalProblem): StableSolution | null {
  if (hasGroups(problem) || !pinsCanHold(problem)) return null;

  const instance = stableInstance(problem);
  const holding = holdingAfterProposals(instance, orderOfProposal(problem));
  if (holding === null) return null;

  const held = holding.held.flatMap((pair) => instance.pairs[pair] ?? []);
  if (!keepsPins(problem, held) || !keepsProjectRules(problem, held)) return null;
  return {
    assignments: held.map(({ student, project, rank }) => ({ student, project, rank })),
    isProven: isBest(problem, instance, holding),
  };
}

function hasGroups({ teams, decisions }: CanonicalProblem): boolean {
  const joins = decisions.some(({ kind }) => kind === 'TOGETHER' || kind === 'APART');
  return joins || teams.some(({ members }) => members.length > 1);
}

function pinsCanHold(problem: CanonicalProblem): boolean {
  const pins = groupBy(decisionsOf(problem, 'PIN'), ({ student }) => student);
  return [...pins.values()].every((own) => new Set(own.map(({ project }) => project)).size === 1);
}

/** A pin to a project that is barred to the student is not among the pairs at all. */
function keepsPins(problem: CanonicalProblem, held: readonly ListedPair[]): boolean {
  const placed = new Map(held.map(({ student, project }) => [student, project]));
  return decisionsOf(problem, 'PIN').every(({ student, project }) => placed.get(student) === project);
}

/** Whoever comes first has the place among equals: the order is the seed's choice. */
function orderOfProposal(problem: CanonicalProblem): readonly number[] {
  const hashes = problem.students.map(({ id }) => seededHash(problem.seed, id));
  return problem.students
    .map((_student, index) => index)
    .sort((left, right) => (hashes[left] ?? 0) - (hashes[right] ?? 0) || left - right);
}

function keepsProjectRules(problem: CanonicalProblem, held: readonly ListedPair[]): boolean {
  if (!problem.projects.some(mayClose)) return true;

  const teams = groupBy(held, ({ project }) => project);
  const skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  const holds = ({ id, minSize, requiredSkills }: CanonicalProject): boolean => {
    const team = (teams.get(id) ?? []).map(({ student }) => skills.get(student) ?? []);
    if (team.length === 0) return true;
    const hasEnough = requiredSkills.every(
      ({ skill, count }) => team.filter((own) => own.includes(skill)).length >= count,
    );
    return team.length >= minSize && hasEnough;
  };
  const needsMentor = problem.projects.some(({ mentor }) => mentor?.required === true);
  return problem.projects.every(holds) && (!needsMentor || chooseMentors(problem, teams.keys()) !== null);
}

/** True when the project can only run with more than one student, a skill or a mentor. */
function mayClose({ minSize, requiredSkills, mentor }: CanonicalProject): boolean {
  return minSize > 1 || requiredSkills.length > 0 || mentor?.required === true;
}

/**
 * Forced refusals make it the best as long as closing a project could help nobody: always true without caps that bind
 * (fewer projects are never better for any student), not known with them. Previous places decide among equals only,
 * which a list without ties does not leave.
 */
function isBest(problem: CanonicalProblem, instance: StableInstance, { held, isForced }: StableHolding): boolean {
  if (!isForced || !instance.capsAgree) return false;
  if (instance.hasBindingCaps && problem.projects.some(mayClose)) return false;

  const { previous } = problem;
  if (previous === null || previous.assignments.length === 0) return true;
  return previous.policy === 'SAME_OBJECTIVE_FEWEST_MOVES' && held.every((pair) => instance.isTied[pair] === 0);
}
