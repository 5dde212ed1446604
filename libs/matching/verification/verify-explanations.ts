import { broken, type Rule } from './broken-rules.js';
import { canonicalJson } from '../hash.js';
import { type Explanation, type ExplanationReason, type HigherChoice, type MatchingOutcome } from '../outcome.js';
import { groupsOf, joined, type PlainProblem, termAgrees } from './plain-problem.js';
import { type ProblemFault } from '../validation/problem-fault.js';
import { candidatesOf } from './verify-reasons.js';

/** What the explanations are held against. */
interface Context {
  readonly plain: PlainProblem;
  readonly places: ReadonlyMap<string, string>;
  readonly results: ReadonlyMap<string, MatchingOutcome['projects'][number]>;
  /** Students who find a project acceptable and have it or would rather have it. */
  readonly wanted: ReadonlyMap<string, number>;
  /** Those who share a unit with somebody. */
  readonly bound: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
}

/**
 * One explanation for each student without a first choice, one entry for each better-ranked project, its reason
 * possible and its counts true. Why a place in a running project went to others rests on the proof of the optimum.
 */
export function verifyExplanations(plain: PlainProblem, outcome: MatchingOutcome): readonly ProblemFault[] {
  const context = contextOf(plain, outcome);
  const expected = plain.problem.students
    .map(({ id }) => id)
    .filter((student) => rankOf(context, student) !== 1)
    .sort((left, right) => (left < right ? -1 : 1));
  const explained = outcome.explanations.map(({ student }) => student);
  return [
    ...broken('explanations', [
      [canonicalJson(explained) === canonicalJson(expected), 'are not one for each student without a first choice'],
    ]),
    ...outcome.explanations.flatMap((explanation, index) => verifyOne(context, explanation, `explanations[${index}]`)),
  ];
}

function verifyOne(context: Context, { student, got, why, counterfactual }: Explanation, path: string) {
  const { plain, places } = context;
  const rank = rankOf(context, student);
  const better = [...(plain.ranks.get(student) ?? [])].flatMap(([project, other]) => (other < rank ? [project] : []));
  const explained = why.map(({ project }) => project);
  return [
    ...broken(path, [
      [got === (places.get(student) ?? null), 'states another place than the assignments'],
      [canonicalJson(explained) === canonicalJson(better.sort()), 'does not name each better-ranked project once'],
      [counterfactual === null || better.includes(counterfactual.project), 'promises a project that is not better'],
    ]),
    ...why.flatMap((choice, index) => broken(`${path}.why[${index}]`, choiceRules(context, student, choice))),
  ];
}

function choiceRules(context: Context, student: string, { project, reason, counts }: HigherChoice): readonly Rule[] {
  const { minSize, maxSize } = context.plain.projects.get(project) ?? {};
  return [
    [possibleReasons(context, student, project).includes(reason), `cannot be for the reason ${reason}`],
    [counts.wanted === (context.wanted.get(project) ?? 0), 'miscounts who wanted it'],
    [counts.needed === undefined || counts.needed === minSize, 'misstates the minimum'],
    [counts.places === undefined || counts.places === maxSize, 'misstates the maximum'],
  ];
}

/** The first reason that applies where the contract says which; those that may apply to a running project. */
function possibleReasons(context: Context, student: string, project: string): readonly ExplanationReason[] {
  const { plain, results } = context;
  const pins = [...(plain.pins.get(student) ?? [])];
  if (plain.forbids.get(student)?.has(project) === true) return ['FORBIDDEN'];
  if (!termAgrees(plain, student, project)) return ['CALENDAR'];
  if (pins.some((pinned) => pinned !== project)) return ['PINNED_ELSEWHERE'];

  const result = results.get(project);
  if (result?.status === 'CLOSED') return [closedFor(result.reason)];

  const caps = plain.capsOf.get(project) ?? [];
  const hasPriorities = [plain.projects.get(project), ...caps].some((one) => one?.priorities !== undefined);
  return [
    'FULL',
    ...(caps.length > 0 ? (['CAP'] as const) : []),
    ...(context.bound.has(student) ? (['TOGETHER'] as const) : []),
    ...(context.apart.has(student) ? (['APART'] as const) : []),
    ...(hasPriorities && plain.problem.objective === 'STABLE' ? (['OUTRANKED'] as const) : []),
  ];
}

function closedFor(reason: string): ExplanationReason {
  if (reason === 'SKILL_GAP' || reason === 'NO_MENTOR') return reason;
  return 'BELOW_MINIMUM_CLOSED';
}

function contextOf(plain: PlainProblem, { assignments, projects }: MatchingOutcome): Context {
  const { problem } = plain;
  const places = new Map(assignments.map(({ student, project }) => [student, project]));
  const teams = (problem.teams ?? []).map(({ members }) => members);
  const units = joined([...plain.ranks.keys()], [...teams, ...groupsOf(problem, 'TOGETHER')]);
  const aparts = groupsOf(problem, 'APART');
  return {
    plain,
    places,
    results: new Map(projects.map((project) => [project.id, project])),
    wanted: wantedCounts(plain, places),
    bound: new Set(units.filter(({ length }) => length > 1).flat()),
    apart: new Set(units.filter((unit) => aparts.some((group) => unit.some((one) => group.includes(one)))).flat()),
  };
}

function wantedCounts(plain: PlainProblem, places: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const wants = (student: string, project: string): boolean => {
    const list = plain.ranks.get(student);
    const got = places.get(student);
    return got === project || (list?.get(project) ?? Infinity) < (list?.get(got ?? '') ?? Infinity);
  };
  const candidates = [...candidatesOf(plain)];
  return new Map(
    candidates.map(([project, students]) => [project, students.filter((student) => wants(student, project)).length]),
  );
}

/** Infinity for somebody without a place. */
function rankOf({ plain, places }: Context, student: string): number {
  return plain.ranks.get(student)?.get(places.get(student) ?? '') ?? Infinity;
}
