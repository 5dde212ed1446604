import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField } from '../graphql/input-fields.js';

@InputType({ description: 'A project to put before a cohort.' })
export class OfferProjectInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @IdField('Project', { description: 'The project. It is offered to one cohort only.' })
  projectId: string;

  @IdField('Cohort', { description: 'The cohort.' })
  cohortId: string;
}
