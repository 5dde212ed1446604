import { InputType } from '@nestjs/graphql';

import { EnumField, IdempotencyKeyField, IdField, IntField, TextField } from '../graphql/input-fields.js';
import { InputListField } from '../graphql/input-list-fields.js';
import { MatchingObjectiveEnum, RunDecisionKindEnum } from './matching-run-enums.js';
import type { RunObjective } from '#libs/matching-runs/matching-run.entity';
import type { RunDecision } from '#libs/matching-runs/run-decision';

@InputType({ description: 'A decision on a student and a project, which the matching keeps.' })
export class RunDecisionInput {
  @EnumField(RunDecisionKindEnum, { description: 'What is decided.' })
  kind: RunDecision['kind'];

  @IdField('Enrolment', { description: 'The student’s place in the cohort.' })
  enrolmentId: string;

  @IdField('Project', { description: 'The project; for PIN, one that the student chose.' })
  projectId: string;
}

@InputType({ description: 'A matching to be computed.' })
export class RequestMatchingRunInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @IdField('Cohort', { description: 'The cohort; its preferences are closed.' })
  cohortId: string;

  @EnumField(MatchingObjectiveEnum, { description: 'What to aim at.' })
  objective: RunObjective;

  @IntField({
    min: 0,
    max: 2_147_483_647,
    defaultValue: 1,
    description: 'Decides among equally good results: the same seed gives the same result.',
  })
  seed: number;

  @InputListField(RunDecisionInput, { items: 1000, defaultValue: [], description: 'What is decided beforehand.' })
  decisions: RunDecisionInput[];
}

@InputType({ description: 'A matching.' })
export class MatchingRunInput {
  @IdField('MatchingRun', { description: 'The matching.' })
  runId: string;
}

@InputType({ description: 'A matching whose result is turned down.' })
export class RejectMatchingRunInput extends MatchingRunInput {
  @TextField({ max: 500, description: 'Why. It is kept with the matching.' })
  reason: string;
}
