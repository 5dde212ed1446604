import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import { OrganisationNameType, toOrganisationNameType } from '../identity/organisation-name.type.js';
import { CohortStatusEnum } from './school-enums.js';
import type { CohortStatus } from '#libs/schools/cohort-lifecycle';
import type { ReadCohort } from '#libs/schools/schools.read-model';

@ObjectType('PersonName', { description: 'A person as others see them beside what they do: no more than their name.' })
export class PersonNameType {
  @Field(() => String, { description: 'The full name.' })
  name: string;
}

@ObjectType('Cohort', {
  implements: () => [NodeType],
  description:
    'A class of students who choose among the projects offered to them. For its teacher, its students and the coordinators.',
})
export class CohortType extends NodeType {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'Two years in a row, such as 2026-2027.' })
  academicYear: string;

  @Field(() => CohortStatusEnum, { description: 'How far it is.' })
  status: CohortStatus;

  @Field(() => String, { description: 'The IANA time zone in which its deadlines are told.' })
  timeZone: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the preferences close by themselves; null when the teacher closes them by hand.',
  })
  preferencesCloseAt: Date | null;

  @Field(() => Int, { description: 'Counts changes.' })
  version: number;

  /** The rows of its school and teacher, for the fields that are resolved from them. */
  schoolId: string;
  teacherId: string;

  /** Their names, where the cohort was read with them. */
  school?: OrganisationNameType;
  teacher?: PersonNameType;
}

export const CohortConnection = connectionOf('Cohort', CohortType);

@ObjectType({ description: 'The cohort as it is now.' })
export class CohortPayload extends Payload {
  @Field(() => CohortType, { nullable: true, description: 'The cohort; null when refused.' })
  cohort?: CohortType;
}

export function toCohortType(cohort: ReadCohort): CohortType {
  const { name, academicYear, status, timeZone, preferencesCloseAt = null, version, schoolId, teacherId } = cohort;
  return {
    id: globalId('Cohort', cohort.id),
    ...{ name, academicYear, status, timeZone, preferencesCloseAt, version, schoolId, teacherId },
    ...(cohort.school && { school: toOrganisationNameType(cohort.school) }),
    ...(cohort.teacher && { teacher: { name: cohort.teacher.name } }),
  };
}
