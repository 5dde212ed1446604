import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, TextField, TimeZoneField } from '../graphql/input-fields.js';

@InputType({ description: 'A cohort to be started.' })
export class CreateCohortInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @IdField('Organisation', { description: 'Your school.' })
  schoolId: string;

  @TextField({ max: 120, description: 'What it is called.' })
  name: string;

  @TextField({ max: 9, description: 'Two years in a row, such as 2026-2027.' })
  academicYear: string;

  @TimeZoneField({ nullable: true, description: 'The IANA time zone of its deadlines; the school’s when left out.' })
  timeZone?: string | null;
}

@InputType({ description: 'A cohort of yours.' })
export class CohortInput {
  @IdField('Cohort', { description: 'The cohort.' })
  cohortId: string;
}

@InputType({ description: 'A cohort whose students may rank projects from now on.' })
export class OpenPreferencesInput extends CohortInput {
  @TextField({
    max: 30,
    nullable: true,
    description:
      'When the ranking ends by itself, on the wall clock of the cohort’s time zone, such as 2026-11-30T18:00:00. Left out: when you end it.',
  })
  closesAtLocal?: string | null;
}

@InputType({ description: 'A cohort whose students may rank once more.' })
export class ReopenPreferencesInput extends OpenPreferencesInput {
  @TextField({ max: 500, description: 'Why. It is kept with the cohort.' })
  reason: string;
}
