import { type CanonicalAllocation } from './cohort-allocation-canonical.js';
import {
  type AllocationMetrics,
  type AllocationOutcome,
  type AlternativeCohort,
  type SuitableCohort,
  type UnofferedProject,
} from './cohort-allocation-outcome.js';
import { type NonprofitSize } from './cohort-allocation-problem.js';
import { scoreLines } from './cohort-allocation-score.js';
import { type AllocationPair } from './cohort-allocation-search.js';
import { groupBy } from '../group-by.js';

const SIZES: readonly NonprofitSize[] = ['SMALL', 'MEDIUM', 'LARGE'];
const MOST_ALTERNATIVES = 3;

type Report = Pick<AllocationOutcome, 'offers' | 'alternatives' | 'unoffered' | 'cohorts' | 'metrics'>;

/** All that follows from the choice of pairs. `pairs` are all, by project, then cohort. */
export function allocationReport(
  problem: CanonicalAllocation,
  pairs: readonly AllocationPair[],
  chosen: ReadonlySet<AllocationPair>,
): Report {
  const ofProject = [...groupBy(pairs, ({ project }) => project).values()];
  const offers = pairs.filter((pair) => chosen.has(pair)).map((pair) => suitable(problem, pair));
  return {
    offers,
    alternatives: ofProject.flatMap((own) => alternatives(problem, own, chosen)),
    unoffered: unofferedProjects(problem, pairs, offers),
    cohorts: problem.cohorts.map(({ id }) => {
      const own = offers.filter(({ cohort }) => cohort === id);
      return { id, projects: own.length, score: totalScore(own) };
    }),
    metrics: metricsOf(problem, offers),
  };
}

function suitable(problem: CanonicalAllocation, { project, cohort, score, from, to }: AllocationPair): SuitableCohort {
  const [asking, offered] = [problem.projects[from], problem.cohorts[to]];
  const lines = asking === undefined || offered === undefined ? [] : scoreLines(problem, asking, offered);
  return { project, cohort, score, lines };
}

/** The open cohorts of one project beside the chosen ones, best first; equal ones by id. */
function alternatives(
  problem: CanonicalAllocation,
  own: readonly AllocationPair[],
  chosen: ReadonlySet<AllocationPair>,
): readonly AlternativeCohort[] {
  const offered = own.filter((pair) => chosen.has(pair)).map(({ score }) => score);
  const least = offered.reduce((lowest, score) => Math.min(lowest, score), offered[0] ?? -1);
  return own
    .filter((pair) => pair.bar === null && !chosen.has(pair))
    .toSorted((left, right) => right.score - left.score)
    .slice(0, MOST_ALTERNATIVES)
    .map((pair) => ({ ...suitable(problem, pair), reason: pair.score > least ? 'TAKEN' : 'LESS_SUITABLE' }));
}

function unofferedProjects(
  { projects }: CanonicalAllocation,
  pairs: readonly AllocationPair[],
  offers: readonly SuitableCohort[],
): readonly UnofferedProject[] {
  const offered = new Set(offers.map(({ project }) => project));
  const ofProject = groupBy(pairs, ({ project }) => project);
  return projects
    .filter(({ id }) => !offered.has(id))
    .map(({ id }) => {
      const own = ofProject.get(id) ?? [];
      const bars = own.flatMap(({ cohort, bar }) => (bar === null ? [] : [{ cohort, bar }]));
      return { project: id, reason: bars.length < own.length ? 'COHORTS_FULL' : 'NO_SUITABLE_COHORT', bars };
    });
}

function metricsOf({ projects }: CanonicalAllocation, offers: readonly SuitableCohort[]): AllocationMetrics {
  const offered = new Set(offers.map(({ project }) => project));
  return {
    projects: projects.length,
    offered: offered.size,
    offers: offers.length,
    score: totalScore(offers),
    bySize: SIZES.map((size) => {
      const own = projects.filter(({ nonprofitSize }) => nonprofitSize === size);
      return { size, projects: own.length, offered: own.filter(({ id }) => offered.has(id)).length };
    }),
  };
}

function totalScore(offers: readonly SuitableCohort[]): number {
  return offers.reduce((sum, { score }) => sum + score, 0);
}
