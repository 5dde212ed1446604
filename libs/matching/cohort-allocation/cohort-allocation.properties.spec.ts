import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { type AllocationConflictItem, type AllocationOutcome } from './cohort-allocation-outcome.js';
import {
  type AllocatedCohort,
  type AllocatedProject,
  type AllocationDecision,
  type AllocationProblem,
} from './cohort-allocation-problem.js';
import { solveAllocation } from './cohort-allocation-solution.js';
import { verifyAllocation } from './cohort-allocation-verification.js';
import { generatedAllocation } from '../oracle/generated-allocation.js';
import { mulberry32, shuffled } from '../seeded-chance.js';

const SEEDS = Array.from({ length: 250 }, (_seed, index) => index);

interface Offer {
  readonly project: AllocatedProject;
  readonly cohort: AllocatedCohort;
}

type InForce = (item: AllocationConflictItem) => boolean;

describe('solveAllocation, whatever the problem', () => {
  it('finds the best of all allocations, or that there is none', () => {
    const statuses = SEEDS.map((seed) => {
      const problem = generatedAllocation(seed);

      const outcome = solveAllocation(problem);

      expect({ seed, figures: figuresOf(outcome) }).toEqual({ seed, figures: bestFigures(problem) });
      return outcome.status;
    });

    expect(new Set(statuses)).toEqual(new Set(['OPTIMAL', 'INFEASIBLE']));
  });

  it('is verified, as the schemas say, and the same whatever the order of the input', () => {
    for (const seed of SEEDS) {
      const problem = generatedAllocation(seed);
      const outcome = solveAllocation(problem);

      expect({ seed, faults: verifyAllocation(problem, outcome) }).toEqual({ seed, faults: [] });
      expect(solveAllocation(inAnotherOrder(problem))).toEqual(outcome);
      expect([schemaErrors('problem', problem), schemaErrors('outcome', outcome)]).toEqual([[], []]);
    }
  });

  it('names a conflict of which every proper part can be kept', () => {
    for (const seed of SEEDS) {
      const problem = generatedAllocation(seed);
      const { conflict = null } = solveAllocation(problem);
      if (conflict === null) continue;

      const canKeep = (items: readonly AllocationConflictItem[]): boolean => {
        const kept = new Set(items.map((item) => JSON.stringify(item)));
        return allocations(problem, (item) => kept.has(JSON.stringify(item))).length > 0;
      };

      expect({ seed, whole: canKeep(conflict) }).toEqual({ seed, whole: false });
      expect(conflict.map((item) => canKeep(conflict.filter((one) => one !== item)))).toEqual(conflict.map(() => true));
    }
  });
});

function figuresOf({ status, metrics }: AllocationOutcome): readonly number[] | null {
  return status === 'INFEASIBLE' ? null : [metrics.offered, metrics.score];
}

function bestFigures(problem: AllocationProblem): readonly number[] | null {
  const figures = allocations(problem, () => true).map((offers): readonly [number, number] => [
    new Set(offers.map(({ project }) => project.id)).size,
    offers.reduce((sum, offer) => sum + pointsOf(problem, offer), 0),
  ]);
  return figures.toSorted((left, right) => right[0] - left[0] || right[1] - left[1])[0] ?? null;
}

/** Every set of offers that keeps the rules in force, tried one by one, straight from the contract. */
function allocations(problem: AllocationProblem, inForce: InForce): readonly (readonly Offer[])[] {
  const pairs = problem.projects.flatMap((project) => problem.cohorts.map((cohort) => ({ project, cohort })));
  const open = pairs.filter((pair) => isOpen(problem, pair, inForce));
  return Array.from({ length: 1 << open.length }, (_set, chosen) =>
    open.filter((_pair, at) => (chosen >> at) & 1),
  ).filter((offers) => keepsNumbers(problem, offers, inForce));
}

function isOpen(problem: AllocationProblem, { project, cohort }: Offer, inForce: InForce): boolean {
  const decided = decisionsOn(problem, { project, cohort });
  const isForbidden = decided.some(({ id, kind }) => kind === 'FORBID' && inForce({ kind, decision: id }));
  const isPinned = decided.some(({ kind }) => kind === 'PIN');
  const isLifted = isPinned && !inForce({ kind: 'BARRED', project: project.id, cohort: cohort.id });
  const fits =
    !project.tried?.includes(cohort.id) &&
    (project.terms === undefined || cohort.term === undefined || project.terms.includes(cohort.term)) &&
    (project.weeks ?? 0) <= (cohort.weeks ?? 0) &&
    (project.languages === undefined || project.languages.some((one) => cohort.languages?.includes(one))) &&
    (project.level ?? 0) <= (cohort.level ?? 0) &&
    (project.confidential !== true || cohort.confidential === true) &&
    (project.onSite !== true || project.region === cohort.region);
  return !isForbidden && (fits || isLifted);
}

function keepsNumbers(problem: AllocationProblem, offers: readonly Offer[], inForce: InForce): boolean {
  const isPinned = ({ id }: AllocatedProject): boolean =>
    (problem.decisions ?? []).some(({ kind, project }) => kind === 'PIN' && project === id);
  return (
    problem.projects.every((project) => {
      const isFree = isPinned(project) && !inForce({ kind: 'COHORTS', project: project.id });
      return isFree || offers.filter((offer) => offer.project === project).length <= (project.maxCohorts ?? 1);
    }) &&
    problem.cohorts.every((cohort) => {
      const count = offers.filter((offer) => offer.cohort === cohort).length;
      const hasEnough = count >= cohort.minProjects || !inForce({ kind: 'MINIMUM', cohort: cohort.id });
      return hasEnough && (count <= cohort.maxProjects || !inForce({ kind: 'MAXIMUM', cohort: cohort.id }));
    }) &&
    (problem.decisions ?? []).every(
      ({ id, kind, project, cohort }) =>
        kind === 'FORBID' ||
        !inForce({ kind, decision: id }) ||
        offers.some((offer) => offer.project.id === project && offer.cohort.id === cohort),
    )
  );
}

function decisionsOn(problem: AllocationProblem, { project, cohort }: Offer): readonly AllocationDecision[] {
  return (problem.decisions ?? []).filter((one) => one.project === project.id && one.cohort === cohort.id);
}

function pointsOf({ weights }: AllocationProblem, { project, cohort }: Offer): number {
  const met = (asked: readonly string[] = [], there: readonly string[] = []): number =>
    asked.length === 0 ? 100 : Math.floor((100 * asked.filter((one) => there.includes(one)).length) / asked.length);
  const size = { SMALL: 100, MEDIUM: 50, LARGE: 0 }[project.nonprofitSize ?? 'LARGE'];
  return (
    (weights.SKILLS ?? 0) * met(project.skills, cohort.skills) +
    (weights.CAUSES ?? 0) * met(project.causes, cohort.causes) +
    (weights.KINDS ?? 0) * met(project.kinds, cohort.kinds) +
    (weights.REGION ?? 0) * (project.region === undefined || project.region === cohort.region ? 100 : 0) +
    (weights.SMALL_NONPROFIT ?? 0) * size +
    (weights.CONTINUATION ?? 0) * (project.continues === cohort.id ? 100 : 0)
  );
}

function inAnotherOrder(problem: AllocationProblem): AllocationProblem {
  const chance = mulberry32(problem.seed);
  return {
    ...problem,
    projects: shuffled(chance, problem.projects),
    cohorts: shuffled(chance, problem.cohorts),
    decisions: shuffled(chance, problem.decisions ?? []),
  };
}

const compiled: Partial<Record<'problem' | 'outcome', ReturnType<Ajv2020['compile']>>> = {};

function schemaErrors(name: 'problem' | 'outcome', value: unknown): unknown {
  const schema: unknown = JSON.parse(
    readFileSync(`libs/matching/cohort-allocation/cohort-allocation-${name}.schema.json`, 'utf8'),
  );
  if (typeof schema !== 'object' || schema === null) throw new Error('not a schema');
  const validate = (compiled[name] ??= new Ajv2020({ allErrors: true }).compile(schema));
  return validate(value) ? [] : validate.errors;
}
