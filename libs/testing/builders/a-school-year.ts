import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import type { Project } from '#libs/projects/project.entity';
import type { Cohort } from '#libs/schools/cohort.entity';
import { type CohortBuilder, aCohort } from '#libs/testing/builders/a-cohort';
import { aPerson, type PersonBuilder } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { anOffer } from '#libs/testing/builders/an-offer';
import { aSchool, anOperator } from '#libs/testing/builders/an-organisation';
import type { Enrolment } from '#libs/schools/enrolment.entity';

/** A school with a cohort, its teacher and a coordinator: where most stories of schools begin. */
export interface SchoolYear {
  readonly school: Organisation;
  readonly teacher: PersonActor;
  readonly coordinator: PersonActor;
  readonly cohort: Cohort;
}

export async function aSchoolYear(database: DataSource, cohort: CohortBuilder = aCohort()): Promise<SchoolYear> {
  const school = await aSchool().in(database);
  const teacher = await aPerson().as('TEACHER', school).in(database);
  const coordinator = await aPerson()
    .as('COORDINATOR', await anOperator().in(database))
    .in(database);
  return { school, teacher, coordinator, cohort: await cohort.ledBy(teacher).in(database, school) };
}

/** A student invited to the cohort of a school year. */
export async function aStudentOf(
  { school, cohort }: Pick<SchoolYear, 'school' | 'cohort'>,
  database: DataSource,
  person: PersonBuilder = aPerson(),
): Promise<{ readonly student: PersonActor; readonly enrolment: Enrolment }> {
  const student = await person.as('EXPLORER', school, cohort).in(database);
  return { student, enrolment: await anEnrolment().of(student).in(database, cohort) };
}

/** A published project, offered to the cohort. */
export async function anOfferedProject(
  { cohort }: Pick<SchoolYear, 'cohort'>,
  database: DataSource,
  title = 'Un guide des cours',
): Promise<Project> {
  const project = await aProject().titled(title).published().in(database);
  await anOffer(project).in(database, cohort);
  return project;
}
