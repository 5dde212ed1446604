import { type CanonicalProblem, type CanonicalProject } from './canonical-problem.js';
import { groupBy } from './group-by.js';
import { decisionsOf } from './listed-pairs.js';
import { chooseMentors } from './mentor-choice.js';
import { type Assignment } from './outcome.js';
import { seededHash } from './seeded-hash.js';
import { stableInstance, type StableInstance, type StablePair } from './stable-instance.js';
import { holdingAfterProposals, type StableHolding } from './stable-proposals.js';
import { unitsOf } from './units.js';

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
  if (!pinsAreOpen(problem, instance)) return null;

  const holding = holdingAfterProposals(instance, orderOfProposal(problem));
  if (holding === null || !keepsProjectRules(problem, holding.held)) return null;

  return {
    assignments: holding.held.map(({ listed: { student, project, rank } }) => ({ student, project, rank })),
    isProven: isBest(problem, instance, holding),
  };
}

function hasGroups(problem: CanonicalProblem): boolean {
  const isApart = problem.decisions.some(({ kind }) => kind === 'APART');
  return isApart || unitsOf(problem).some(({ members }) => members.length > 1);
}

function pinsCanHold(problem: CanonicalProblem): boolean {
  const pins = groupBy(decisionsOf(problem, 'PIN'), ({ student }) => student);
  return [...pins.values()].every((own) => new Set(own.map(({ project }) => project)).size === 1);
}

function pinsAreOpen(problem: CanonicalProblem, instance: StableInstance): boolean {
  const pinned = new Set(decisionsOf(problem, 'PIN').map(({ student }) => student));
  return instance.lists.flat().filter(({ isPinned }) => isPinned).length === pinned.size;
}

/** Whoever comes first has the place among equals: the order is the seed's choice. */
function orderOfProposal(problem: CanonicalProblem): readonly number[] {
  const hashes = problem.students.map(({ id }) => seededHash(problem.seed, id));
  return problem.students
    .map((_student, index) => index)
    .sort((left, right) => (hashes[left] ?? 0) - (hashes[right] ?? 0) || left - right);
}

function keepsProjectRules(problem: CanonicalProblem, held: readonly StablePair[]): boolean {
  const teams = groupBy(held, ({ listed }) => listed.project);
  const skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  const holds = ({ id, minSize, requiredSkills }: CanonicalProject): boolean => {
    const team = (teams.get(id) ?? []).map(({ listed }) => skills.get(listed.student) ?? []);
    if (team.length === 0) return true;
    const hasEnough = requiredSkills.every(
      ({ skill, count }) => team.filter((own) => own.includes(skill)).length >= count,
    );
    return team.length >= minSize && hasEnough;
  };
  const needsMentor = problem.projects.some(({ mentor }) => mentor?.required === true);
  return problem.projects.every(holds) && (!needsMentor || chooseMentors(problem, teams.keys()) !== null);
}

/**
 * Forced refusals make it the best as long as closing a project could help nobody: always true without caps that bind
 * (fewer projects are never better for any student), not known with them. Previous places decide among equals only,
 * which a list without ties does not leave.
 */
function isBest(problem: CanonicalProblem, instance: StableInstance, { held, isForced }: StableHolding): boolean {
  const mayClose = problem.projects.some(
    ({ minSize, requiredSkills, mentor }) => minSize > 1 || requiredSkills.length > 0 || mentor?.required === true,
  );
  if (!isForced || !instance.capsAgree || (instance.hasBindingCaps && mayClose)) return false;

  const { previous } = problem;
  if (previous === null || previous.assignments.length === 0) return true;
  return previous.policy === 'SAME_OBJECTIVE_FEWEST_MOVES' && held.every(({ isTied }) => !isTied);
}
