import { InputType } from '@nestjs/graphql';

import { BooleanField, EnumField, IdempotencyKeyField, IdField, IntField, TextField } from '../graphql/input-fields.js';
import { IdListField, InputListField } from '../graphql/input-list-fields.js';
import {
  GroupDecisionKindEnum,
  MatchingObjectiveEnum,
  RematchPolicyEnum,
  RunDecisionKindEnum,
} from './matching-run-enums.js';
import type { Objective } from '#libs/matching/problem';
import type { RematchPolicy } from '#libs/matching-runs/matching-run.entity';
import type { GroupDecision, PairDecision } from '#libs/matching-runs/run-decision';

@InputType({ description: 'A decision on a student and a project, which the matching keeps.' })
export class RunDecisionInput {
  @EnumField(RunDecisionKindEnum, { description: 'What is decided.' })
  kind: PairDecision['kind'];

  @IdField('Enrolment', { description: 'The student’s place in the cohort.' })
  enrolmentId: string;

  @IdField('Project', { description: 'The project; for PIN, one that the student chose.' })
  projectId: string;
}

@InputType({ description: 'A decision on several students, which the matching keeps.' })
export class RunGroupDecisionInput {
  @EnumField(GroupDecisionKindEnum, { description: 'What is decided.' })
  kind: GroupDecision['kind'];

  @IdListField('Enrolment', { items: 100, description: 'The students’ places in the cohort; at least two.' })
  enrolmentIds: string[];
}

@InputType({ isAbstract: true })
abstract class DecidedBeforehand {
  @InputListField(RunDecisionInput, {
    items: 1000,
    defaultValue: [],
    description: 'What is decided on students and projects.',
  })
  decisions: RunDecisionInput[];

  @InputListField(RunGroupDecisionInput, {
    items: 200,
    defaultValue: [],
    description: 'Who is to be together or apart.',
  })
  groups: RunGroupDecisionInput[];
}

@InputType({ isAbstract: true })
abstract class AskedRunInput extends DecidedBeforehand {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @EnumField(MatchingObjectiveEnum, { description: 'What to aim at.' })
  objective: Objective;

  @IntField({
    min: 0,
    max: 2_147_483_647,
    defaultValue: 1,
    description: 'Decides among equally good results: the same seed gives the same result.',
  })
  seed: number;
}

@InputType({ description: 'A matching to be computed.' })
export class RequestMatchingRunInput extends AskedRunInput {
  @IdField('Cohort', { description: 'The cohort; its preferences are closed.' })
  cohortId: string;
}

@InputType({ description: 'A matching to be tried out.' })
export class SimulateMatchingInput extends AskedRunInput {
  @IdField('Cohort', { description: 'The cohort, with the preferences as they are now.' })
  cohortId: string;
}

@InputType({ description: 'A change of published places.' })
export class RequestRematchInput extends DecidedBeforehand {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @IdField('Cohort', { description: 'The cohort; its places are published.' })
  cohortId: string;

  @EnumField(RematchPolicyEnum, { defaultValue: 'FEWEST_MOVES', description: 'What to look at first.' })
  policy: RematchPolicy;
}

@InputType({ description: 'A matching.' })
export class MatchingRunInput {
  @IdField('MatchingRun', { description: 'The matching.' })
  runId: string;
}

@InputType({ description: 'A matching whose result is found good.' })
export class ApproveMatchingRunInput extends MatchingRunInput {
  @BooleanField({
    defaultValue: false,
    description: 'That you have read the worse moves of a re-match and accept them.',
  })
  acceptsWorseMoves: boolean;
}

@InputType({ description: 'A matching without a solution, to be asked for again without one of its rules.' })
export class RelaxMatchingRunInput extends MatchingRunInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @TextField({ max: 20, description: 'The `name` of the rule in the `conflict` of the matching, such as c1.' })
  item: string;

  @TextField({ max: 500, description: 'Why it is dropped. It is kept with the new matching.' })
  reason: string;
}

@InputType({ description: 'A matching whose result is turned down.' })
export class RejectMatchingRunInput extends MatchingRunInput {
  @TextField({ max: 500, description: 'Why. It is kept with the matching.' })
  reason: string;
}
