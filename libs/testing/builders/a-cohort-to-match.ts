import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import type { Project } from '#libs/projects/project.entity';
import type { Cohort } from '#libs/schools/cohort.entity';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { anOffer } from '#libs/testing/builders/an-offer';
import { aSchool } from '#libs/testing/builders/an-organisation';
import { aPerson } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';

interface StudentPlan {
  readonly name: string;
  /** Tie groups of project titles, best first; null for a student without a ballot. */
  readonly choices: readonly (readonly string[])[] | null;
}

interface ProjectPlan {
  readonly title: string;
  readonly minTeamSize: number;
  readonly maxTeamSize: number;
}

/**
 * A cohort whose preferences are closed, with published offers and ballots, told by names:
 * `await aCohortToMatch().project('A', 1, 2).student('Ana', ['A'], ['B', 'C']).in(database)`.
 */
export function aCohortToMatch(): CohortToMatchBuilder {
  return new CohortToMatchBuilder([], []);
}

export class CohortToMatchBuilder {
  constructor(
    private readonly projects: readonly ProjectPlan[],
    private readonly students: readonly StudentPlan[],
  ) {}

  project(title: string, minTeamSize: number, maxTeamSize: number): CohortToMatchBuilder {
    return new CohortToMatchBuilder([...this.projects, { title, minTeamSize, maxTeamSize }], this.students);
  }

  student(name: string, ...choices: readonly (readonly string[])[]): CohortToMatchBuilder {
    return new CohortToMatchBuilder(this.projects, [...this.students, { name, choices }]);
  }

  silentStudent(name: string): CohortToMatchBuilder {
    return new CohortToMatchBuilder(this.projects, [...this.students, { name, choices: null }]);
  }

  async in(database: DataSource): Promise<CohortToMatch> {
    const school = await aSchool().in(database);
    const teacher = await aPerson().as('TEACHER', school).in(database);
    const cohort = await aCohort().ledBy(teacher).withStatus('PREFERENCES_CLOSED').in(database, school);
    const scene = new CohortToMatch(cohort, school, teacher);
    for (const plan of this.projects) scene.projects.set(plan.title, await offered(plan, database, cohort));
    for (const plan of this.students) await scene.enrol(plan, database);
    return scene;
  }
}

/** What the builder made, to be asked for by name. */
export class CohortToMatch {
  readonly projects = new Map<string, Project>();
  readonly enrolments = new Map<string, Enrolment>();
  readonly students = new Map<string, PersonActor>();

  constructor(
    readonly cohort: Cohort,
    readonly school: Organisation,
    readonly teacher: PersonActor,
  ) {}

  project(title: string): Project {
    return named(this.projects, title);
  }

  enrolment(name: string): Enrolment {
    return named(this.enrolments, name);
  }

  student(name: string): PersonActor {
    return named(this.students, name);
  }

  /** Titles of projects and names of students, by id. */
  names(): ReadonlyMap<string, string> {
    const byId = (rows: ReadonlyMap<string, { readonly id: string }>) =>
      [...rows].map(([name, { id }]): [string, string] => [id, name]);
    return new Map([...byId(this.projects), ...byId(this.enrolments)]);
  }

  async enrol({ name, choices }: StudentPlan, database: DataSource): Promise<void> {
    const student = await aPerson().named(name).as('EXPLORER', this.school, this.cohort).in(database);
    const enrolment = await anEnrolment().of(student).active().in(database, this.cohort);
    this.students.set(name, student);
    this.enrolments.set(name, enrolment);
    if (!choices) return;
    const ranked = choices.map((tied) => tied.map((title) => this.project(title)));
    await aBallot(...ranked).in(database, enrolment);
  }
}

async function offered(plan: ProjectPlan, database: DataSource, cohort: Cohort): Promise<Project> {
  const { title, minTeamSize, maxTeamSize } = plan;
  const project = await aProject().titled(title).forTeamsOf(minTeamSize, maxTeamSize).published().in(database);
  await anOffer(project).in(database, cohort);
  return project;
}

function named<Row>(rows: ReadonlyMap<string, Row>, name: string): Row {
  const row = rows.get(name);
  if (!row) throw new Error(`There is no ${name} in this cohort`);
  return row;
}
