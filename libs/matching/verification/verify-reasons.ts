import { broken, type Rule } from './broken-rules.js';
import { type ClosedReason, type MatchingOutcome, type UnassignedReason } from '../outcome.js';
import { mostSupported } from './plain-mentors.js';
import { type PlainProblem, termAgrees } from './plain-problem.js';
import { type MatchingProject } from '../problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';

/** The students who find each project acceptable: listed, not forbidden, of a term that fits. */
export type Candidates = ReadonlyMap<string, readonly string[]>;

/** Finds the reason of each closed project and of each unplaced student again, from the outcome alone. */
export function verifyReasons(plain: PlainProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const candidates = candidatesOf(plain);
  const running = outcome.projects.flatMap(({ id, status }) => (status === 'RUNNING' ? [id] : []));
  const served = running.flatMap((id) => requiringMentor(plain.projects.get(id)));
  const reasons = new Map(
    outcome.projects.flatMap((one) => (one.status === 'CLOSED' ? [[one.id, one.reason] as const] : [])),
  );
  return [
    ...outcome.projects.flatMap((result, index) => {
      const project = plain.projects.get(result.id);
      if (result.status !== 'CLOSED' || project === undefined) return [];
      const reason = closedReason(plain, project, { candidates: candidates.get(project.id) ?? [], served });
      return broken(`projects[${index}].reason`, [isReason(result.reason, reason)]);
    }),
    ...outcome.unassigned.flatMap(({ student, reason }, index) =>
      broken(`unassigned[${index}].reason`, [isReason(reason, unassignedReason(plain, student, reasons))]),
    ),
  ];
}

export function candidatesOf(plain: PlainProblem): Candidates {
  const candidates = new Map<string, string[]>();
  for (const [student, list] of plain.ranks) {
    for (const project of list.keys()) {
      if (!isAcceptable(plain, student, project)) continue;
      const known = candidates.get(project);
      if (known === undefined) candidates.set(project, [student]);
      else known.push(student);
    }
  }
  return candidates;
}

function isAcceptable(plain: PlainProblem, student: string, project: string): boolean {
  return plain.forbids.get(student)?.has(project) !== true && termAgrees(plain, student, project);
}

function isReason(stated: string, found: string): Rule {
  return [stated === found, `is not ${found}`];
}

interface Closure {
  readonly candidates: readonly string[];
  /** The running projects that require a mentor. */
  readonly served: readonly MatchingProject[];
}

function closedReason(plain: PlainProblem, project: MatchingProject, { candidates, served }: Closure): ClosedReason {
  if (candidates.length === 0) return 'NOT_CHOSEN';

  const lacksSkill = (project.requiredSkills ?? []).some(({ skill, count }) => {
    const holders = candidates.filter((student) => plain.skills.get(student)?.has(skill)).length;
    return Math.min(holders, project.maxSize) < count;
  });
  if (lacksSkill) return 'SKILL_GAP';

  const required = [...served, ...requiringMentor(project)];
  const isServable = mostSupported(required, plain.problem.mentors ?? []) === required.length;
  return isServable ? 'BELOW_MINIMUM' : 'NO_MENTOR';
}

function requiringMentor(project: MatchingProject | undefined): readonly MatchingProject[] {
  return project?.mentor?.required === true ? [project] : [];
}

function unassignedReason(
  plain: PlainProblem,
  student: string,
  reasons: ReadonlyMap<string, ClosedReason>,
): UnassignedReason {
  const listed = [...(plain.ranks.get(student)?.keys() ?? [])];
  if (listed.length === 0) return 'NO_ACCEPTABLE_PROJECT';

  const acceptable = listed.filter((project) => isAcceptable(plain, student, project));
  const isForbidden = listed.some((project) => plain.forbids.get(student)?.has(project));
  if (acceptable.length === 0) return isForbidden ? 'FORBIDDEN' : 'CALENDAR';

  const found = new Set(acceptable.map((project) => reasons.get(project)));
  if (found.has(undefined)) return 'FULL';
  if (found.size > 1) return 'PROJECTS_CLOSED';
  if (found.has('SKILL_GAP')) return 'SKILL_GAP';
  return found.has('NO_MENTOR') ? 'NO_MENTOR' : 'PROJECTS_CLOSED';
}
