import { describe, expect, it } from '@jest/globals';

import { canBeFilled, type FillingTask } from './cohort-allocation-feasibility.js';
import { below, mulberry32 } from '../seeded-chance.js';

describe('canBeFilled', () => {
  it('passes projects on from cohort to cohort until each has its minimum', () => {
    const open = [
      [true, true, false],
      [false, true, true],
      [true, false, false],
    ];

    expect(canBeFilled(aTask({ open, minProjects: [1, 1, 1] }))).toBe(true);
    expect(canBeFilled(aTask({ open, minProjects: [2, 1, 1] }))).toBe(false);
  });

  it('never moves what is pinned', () => {
    const open = [[true, true]];
    const task = { open, minProjects: [0, 1], maxProjects: [1, 1] };

    expect([canBeFilled(aTask(task)), canBeFilled(aTask({ ...task, pinned: [[0, 0]] }))]).toEqual([true, false]);
  });

  it('agrees with every distribution tried one by one', () => {
    const answers = Array.from({ length: 300 }, (_seed, seed) => {
      const task = generatedTask(seed);

      expect({ seed, filled: canBeFilled(task) }).toEqual({ seed, filled: someDistribution(task) });
      return canBeFilled(task);
    });

    expect(new Set(answers)).toEqual(new Set([true, false]));
  });
});

function aTask(changes: Pick<FillingTask, 'open' | 'minProjects'> & Partial<FillingTask>): FillingTask {
  const maxCohorts = changes.open.map(() => 1);
  return { pinned: [], maxCohorts, maxProjects: changes.minProjects.map(() => 3), ...changes };
}

/** 4 projects and 3 cohorts. */
function generatedTask(seed: number): FillingTask {
  const chance = mulberry32(seed);
  const projects = [0, 1, 2, 3];
  const cohorts = [0, 1, 2];
  const minProjects = cohorts.map(() => below(chance, 3));
  return {
    open: projects.map(() => cohorts.map(() => chance() < 0.6)),
    pinned: projects.flatMap((project) => (chance() < 0.2 ? [[project, below(chance, 3)] as const] : [])),
    maxCohorts: projects.map(() => 1 + below(chance, 2)),
    minProjects,
    maxProjects: minProjects.map((least) => least + below(chance, 2)),
  };
}

function someDistribution({ open, pinned, maxCohorts, minProjects, maxProjects }: FillingTask): boolean {
  const pairs = open.flatMap((line, project) =>
    line.flatMap((isOpen, cohort) => (isOpen ? [{ project, cohort }] : [])),
  );
  return Array.from({ length: 1 << pairs.length }, (_set, chosen) =>
    pairs.filter((_pair, at) => (chosen >> at) & 1),
  ).some((given) => {
    const has = (project: number, cohort: number): boolean =>
      given.some((pair) => pair.project === project && pair.cohort === cohort);
    const ofProject = (project: number): number => given.filter((pair) => pair.project === project).length;
    const ofCohort = (cohort: number): number => given.filter((pair) => pair.cohort === cohort).length;
    return (
      pinned.every(([project, cohort]) => has(project, cohort)) &&
      maxCohorts.every((most, project) => ofProject(project) <= most) &&
      minProjects.every((least, cohort) => ofCohort(cohort) >= least) &&
      maxProjects.every((most, cohort) => ofCohort(cohort) <= most)
    );
  });
}
