import type { DemoCohort, DemoEdition, DemoMentor, DemoNeed, DemoPerson } from '../demo/demo-edition.js';
import {
  ballotsOf,
  type ClassPlan,
  lateJoinerOf,
  rosterOf,
  withdrawnOf,
} from '../demo/generated/class-spreadsheets.js';
import { rentreeClasses } from '../demo/rentree/rentree-classes.js';
import { rentree } from '../demo/rentree/rentree-edition.js';
import { offeredTo } from '../demo/rentree/rentree-spreadsheets.js';

interface ScaledCohort {
  readonly cohort: DemoCohort;
  readonly plan: ClassPlan;
}

const studentsOfOne = Object.values(rentreeClasses).reduce((sum, { students }) => sum + students, 0);

/** The demo at real size so many times over, with other students each time; nothing of it is in a file. */
export function scaledEdition(times: number): DemoEdition {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const needs = copies.flatMap((copy) => rentree.needs.map((need) => needCopy(need, copy)));
  const scaled = copies.flatMap((copy) => rentree.cohorts.map((cohort) => cohortCopy(cohort, copy)));
  const plans = new Map(scaled.map(({ cohort, plan }) => [cohort.key, plan]));
  return {
    callTitle: 'Rentrée 2017',
    needs,
    cohorts: scaled.map(({ cohort }) => cohort),
    mentors: copies.flatMap((copy) => rentree.mentors.map((mentor) => mentorCopy(mentor, copy))),
    spreadsheet: ({ key }, kind) => {
      const plan = planOf(plans, key);
      const text = kind === 'roster' ? rosterOf(plan) : ballotsOf(plan, offeredTo(key, needs));
      return Promise.resolve(Buffer.from(text));
    },
  };
}

function needCopy(need: DemoNeed, copy: number): DemoNeed {
  const { decision } = need;
  const named = { ...need, ...textCopy(need, copy), editor: personCopy(need.editor, copy) };
  if (decision.verb !== 'select' || !decision.project) return named;
  // Classes that are matched at the same time may not wait for the same mentor.
  const project = { ...decision.project, cohort: numbered(decision.project.cohort, copy), mentorNeed: null };
  return { ...named, decision: { ...decision, project } };
}

function textCopy({ nonprofit, title }: DemoNeed, copy: number) {
  return { nonprofit: numbered(nonprofit, copy), title: numbered(title, copy) };
}

function cohortCopy(cohort: DemoCohort, copy: number): ScaledCohort {
  const plan = planCopy(cohort.key, copy);
  const lateJoiner = lateJoinerOf(plan);
  const named = { key: numbered(cohort.key, copy), school: numbered(cohort.school, copy), name: cohort.name };
  const people = { teacher: personCopy(cohort.teacher, copy), withdrawn: withdrawnOf(plan) };
  return { plan, cohort: { ...named, ...people, ...(lateJoiner ? { lateJoiner } : {}) } };
}

function planCopy(key: string, copy: number): ClassPlan {
  const plan = planOf(new Map<string, ClassPlan>(Object.entries(rentreeClasses)), key);
  return { ...plan, firstStudent: plan.firstStudent + copy * studentsOfOne, seed: plan.seed + copy * 100 };
}

function mentorCopy(mentor: DemoMentor, copy: number): DemoMentor {
  const { conflict } = mentor;
  return { ...mentor, ...personCopy(mentor, copy), ...(conflict ? { conflict: numbered(conflict, copy) } : {}) };
}

function personCopy<Person extends DemoPerson>(person: Person, copy: number): Person {
  return copy === 0 ? person : { ...person, email: person.email.replace('@', `.${copy}@`) };
}

function numbered(name: string, copy: number): string {
  return copy === 0 ? name : `${name} ${copy}`;
}

function planOf(plans: ReadonlyMap<string, ClassPlan>, key: string): ClassPlan {
  const plan = plans.get(key);
  if (!plan) throw new Error(`There is no class ${key}`);
  return plan;
}
