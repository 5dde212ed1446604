import { canonicalAllocation, CRITERIA } from './cohort-allocation-canonical.js';
import { type AllocationOutcome, type SuitableCohort } from './cohort-allocation-outcome.js';
import { type AllocatedCohort, type AllocatedProject, type AllocationProblem } from './cohort-allocation-problem.js';
import { allocationReport } from './cohort-allocation-report.js';
import { allocationPairs } from './cohort-allocation-search.js';
import { offersHash } from './cohort-allocation-solution.js';
import { groupBy } from '../group-by.js';
import { canonicalJson, hashJson } from '../hash.js';
import { type ProblemFault } from '../validation/problem-fault.js';

/**
 * Everything that is wrong with an outcome of a valid problem; empty means verified. Every rule is checked straight
 * from the problem as given, every score added up again; that no other choice is better is the solver's proof, not
 * checked here. O(projects · cohorts).
 */
export function verifyAllocation(problem: AllocationProblem, outcome: AllocationOutcome): readonly ProblemFault[] {
  const isInfeasible = outcome.status === 'INFEASIBLE';
  return [
    ...broken('status', [
      [isInfeasible === (outcome.conflict !== undefined), 'does not agree with the presence of a conflict'],
      [!isInfeasible || outcome.offers.length === 0, 'is infeasible, and yet something is offered'],
    ]),
    ...outcome.offers.flatMap((offer, index) => checkOffer(problem, offer, `offers[${index}]`)),
    ...problem.projects.flatMap((project) =>
      broken(`projects ${project.id}`, [
        [cohortsOf(outcome, project.id).length <= (project.maxCohorts ?? 1), 'is offered to too many cohorts'],
      ]),
    ),
    ...(isInfeasible ? [] : checkCohorts(problem, outcome)),
    ...checkFigures(problem, outcome),
  ];
}

/** What must hold, and what to say when it does not. */
type Rule = readonly [holds: boolean, message: string];

function broken(path: string, rules: readonly Rule[]): readonly ProblemFault[] {
  return rules.filter(([holds]) => !holds).map(([, message]) => ({ path, message }));
}

function checkOffer(problem: AllocationProblem, offer: SuitableCohort, path: string): readonly ProblemFault[] {
  const project = problem.projects.find(({ id }) => id === offer.project);
  const cohort = problem.cohorts.find(({ id }) => id === offer.cohort);
  if (project === undefined || cohort === undefined) return [{ path, message: 'names an unknown project or cohort' }];

  const isForbidden = (problem.decisions ?? []).some(
    (decision) => decision.kind === 'FORBID' && decision.project === project.id && decision.cohort === cohort.id,
  );
  const sum = offer.lines.reduce((total, { points }) => total + points, 0);
  return broken(path, [
    [!isForbidden, 'is forbidden by a decision'],
    ...offerRules(project, cohort),
    [offer.lines.every(({ weight, value, points }) => points === weight * value), 'has points that are not its own'],
    [offer.score === sum, 'has a score that is not the sum of its lines'],
    [offer.lines.every(({ criterion, weight }) => problem.weights[criterion] === weight), 'has a weight of its own'],
    [offer.lines.length === CRITERIA.filter((one) => (problem.weights[one] ?? 0) > 0).length, 'lacks a line'],
  ]);
}

function offerRules(project: AllocatedProject, cohort: AllocatedCohort): readonly Rule[] {
  const { terms, languages = [] } = project;
  return [
    [!(project.tried ?? []).includes(cohort.id), 'goes to a cohort that has tried it'],
    [terms === undefined || cohort.term === undefined || terms.includes(cohort.term), 'is of another term'],
    [(project.weeks ?? 0) <= (cohort.weeks ?? 0), 'needs more weeks than the cohort has'],
    [
      languages.length === 0 || languages.some((language) => cohort.languages?.includes(language)),
      'goes to a cohort that speaks none of its languages',
    ],
    [(project.level ?? 0) <= (cohort.level ?? 0), 'is above the level of the cohort'],
    [project.confidential !== true || cohort.confidential === true, 'is confidential, which the cohort cannot keep'],
    [project.onSite !== true || project.region === cohort.region, 'is on site in another region'],
  ];
}

function checkCohorts(problem: AllocationProblem, outcome: AllocationOutcome): readonly ProblemFault[] {
  const pins = (problem.decisions ?? []).filter(({ kind }) => kind === 'PIN');
  return [
    ...problem.cohorts.flatMap(({ id, minProjects, maxProjects }) => {
      const count = outcome.offers.filter(({ cohort }) => cohort === id).length;
      return broken(`cohorts ${id}`, [
        [count >= minProjects, 'has fewer projects than its minimum'],
        [count <= maxProjects, 'has more projects than its maximum'],
      ]);
    }),
    ...pins.flatMap(({ id, project, cohort }) =>
      broken(`decisions ${id}`, [[cohortsOf(outcome, project).includes(cohort), 'is pinned but not offered there']]),
    ),
  ];
}

function cohortsOf(outcome: AllocationOutcome, project: string): readonly string[] {
  return outcome.offers.filter((offer) => offer.project === project).map(({ cohort }) => cohort);
}

/** What follows from the offers is derived again and compared whole. */
function checkFigures(problem: AllocationProblem, outcome: AllocationOutcome): readonly ProblemFault[] {
  const canonical = canonicalAllocation(problem);
  const pairs = allocationPairs(canonical);
  const offered = groupBy(outcome.offers, ({ project }) => project);
  const chosen = pairs.filter((pair) => offered.get(pair.project)?.some(({ cohort }) => cohort === pair.cohort));
  const report = allocationReport(canonical, pairs, new Set(chosen));
  const isInfeasible = outcome.status === 'INFEASIBLE';
  const comparisons: readonly (readonly [string, unknown, unknown])[] = [
    ['seed', outcome.seed, problem.seed],
    ['problemHash', outcome.problemHash, hashJson(canonical)],
    ['resultHash', outcome.resultHash, offersHash(outcome)],
    ['offers', outcome.offers, report.offers],
    ['alternatives', outcome.alternatives, isInfeasible ? [] : report.alternatives],
    ['unoffered', outcome.unoffered, isInfeasible ? [] : report.unoffered],
    ['cohorts', outcome.cohorts, report.cohorts],
    ['metrics', outcome.metrics, report.metrics],
  ];
  return comparisons
    .filter(([, actual, expected]) => canonicalJson(actual) !== canonicalJson(expected))
    .map(([path]) => ({ path, message: 'is not what the problem and the offers give' }));
}
