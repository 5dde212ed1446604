import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import type { Cohort } from '#libs/schools/cohort.entity';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aPerson, type PersonBuilder } from '#libs/testing/builders/a-person';
import { aNonprofit, anOperator, aSchool } from '#libs/testing/builders/an-organisation';

import type { Identity } from '../permissions.matrix.js';

export type Somebody = Exclude<Identity, 'visitor'>;

/** Everybody of the matrix, in the organisations and cohorts that make them who they are. */
export interface PermissionPeople {
  readonly people: Readonly<Record<Somebody, PersonActor>>;
  readonly nonprofitA: Organisation;
  readonly nonprofitB: Organisation;
  readonly schoolS: Organisation;
  readonly schoolT: Organisation;
  readonly operator: Organisation;
  readonly cohortS: Cohort;
  readonly cohortT: Cohort;
}

/** Names that cannot be in any other text, so that a name in an answer is this person's. */
export function nameOf(identity: Somebody): string {
  return `Personne ${identity.replaceAll(' ', '-')} Martin`;
}

export function emailOf(identity: Somebody): string {
  return `${identity.replaceAll(' ', '-').toLowerCase()}@people.example`;
}

export function somebody(identity: Somebody): PersonBuilder {
  return aPerson().named(nameOf(identity)).at(emailOf(identity));
}

export async function permissionPeople(database: DataSource): Promise<PermissionPeople> {
  const nonprofitA = await aNonprofit().named('Les Mains tendues').in(database);
  const nonprofitB = await aNonprofit().named('Un Toit ici').in(database);
  const schoolS = await aSchool().named('École du Sud').in(database);
  const schoolT = await aSchool().named('École de la Tour').in(database);
  const operator = await anOperator().in(database);
  const organisations = { nonprofitA, nonprofitB, schoolS, schoolT, operator };

  const teacherS = await somebody('teacher of S').as('TEACHER', schoolS).in(database);
  const teacherT = await somebody('teacher of T').as('TEACHER', schoolT).in(database);
  const cohortS = await aCohort()
    .named('Promotion S')
    .ledBy(teacherS)
    .withStatus('PREFERENCES_CLOSED')
    .in(database, schoolS);
  const cohortT = await aCohort()
    .named('Promotion T')
    .ledBy(teacherT)
    .withStatus('PREFERENCES_CLOSED')
    .in(database, schoolT);

  const people = {
    'nonprofit A': await somebody('nonprofit A').as('NONPROFIT_EDITOR', nonprofitA).in(database),
    'nonprofit B': await somebody('nonprofit B').as('NONPROFIT_EDITOR', nonprofitB).in(database),
    'teacher of S': teacherS,
    'colleague at S': await somebody('colleague at S').as('TEACHER', schoolS).in(database),
    'teacher of T': teacherT,
    explorer: await somebody('explorer').as('EXPLORER', schoolS, cohortS).in(database),
    classmate: await somebody('classmate').as('EXPLORER', schoolS, cohortS).in(database),
    'explorer at T': await somebody('explorer at T').as('EXPLORER', schoolT, cohortT).in(database),
    enthusiast: await somebody('enthusiast').as('ENTHUSIAST', operator).in(database),
    coordinator: await somebody('coordinator').as('COORDINATOR', operator).in(database),
  };
  return { ...organisations, people, cohortS, cohortT };
}
