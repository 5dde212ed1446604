import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import {
  MatchingObjectiveEnum,
  MatchingRunKindEnum,
  MatchingRunStatusEnum,
  RematchPolicyEnum,
  RunFailureEnum,
} from './matching-run-enums.js';
import {
  RunDecisionType,
  RunGroupDecisionType,
  toRunDecisionType,
  toRunGroupDecisionType,
} from './run-decision.type.js';
import { RunProgressType } from './run-figures.type.js';
import { RunWaiverType } from './run-waiver.type.js';
import type { Objective } from '#libs/matching/problem';
import type { RematchPolicy, RunProgress } from '#libs/matching-runs/matching-run.entity';
import { isGroupDecision, type RunDecision } from '#libs/matching-runs/run-decision';
import type { RunKind, RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import type { RunSummary } from '#libs/matching-runs/matching-runs.read-model';
import type { RunFailure } from '#libs/matching-runs/run-failure';

@ObjectType('MatchingRun', {
  implements: () => [NodeType],
  description: 'A matching of a cohort’s students to the projects offered to it. For its teacher and the coordinators.',
})
export class MatchingRunType extends NodeType {
  @Field(() => MatchingRunKindEnum, { description: 'What it is for.' })
  kind: RunKind;

  @Field(() => MatchingObjectiveEnum, { description: 'What it aims at.' })
  objective: Objective;

  @Field(() => Int, { description: 'Decides among equally good results.' })
  seed: number;

  @Field(() => MatchingRunStatusEnum, { description: 'How far it is.' })
  status: RunStatus;

  @Field(() => RunProgressType, { nullable: true, description: 'Where the computation is; null unless it runs.' })
  progress: RunProgress | null;

  @Field(() => [RunDecisionType], { description: 'What the staff decided before it.' })
  decisions: readonly RunDecisionType[];

  @Field(() => [RunGroupDecisionType], { description: 'Whom the staff decided to keep together or apart.' })
  groupDecisions: readonly RunGroupDecisionType[];

  @Field(() => [RunWaiverType], { description: 'The rules of projects that it leaves out.' })
  waivers: readonly RunWaiverType[];

  @Field(() => String, { nullable: true, description: 'Why it was asked for, where a rule was dropped.' })
  requestReason: string | null;

  @Field(() => RematchPolicyEnum, { nullable: true, description: 'What a re-match looks at first.' })
  policy: RematchPolicy | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what it was computed from.' })
  snapshotHash: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of who is placed where and which projects run.' })
  resultHash: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the engine that computed it.' })
  engineVersion: string | null;

  @Field(() => RunFailureEnum, { nullable: true, description: 'Why it ended without an answer.' })
  failure: RunFailure | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the worker took it.' })
  startedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the computation ended, or was called off.' })
  finishedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was approved or rejected.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  rejectionReason: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was published.' })
  publishedAt: Date | null;

  /** The row itself, for the fields that are resolved from it. */
  row: RunSummary;
}

export const MatchingRunConnection = connectionOf('MatchingRun', MatchingRunType);

@ObjectType({ description: 'The matching as it is now.' })
export class MatchingRunPayload extends Payload {
  @Field(() => MatchingRunType, { nullable: true, description: 'The matching; null when refused.' })
  run?: MatchingRunType;
}

export function toMatchingRunType(row: RunSummary): MatchingRunType {
  const { kind, waivers, requestReason = null, policy = null } = row;
  const { objective, seed, status, progress = null, snapshotHash = null, resultHash = null } = row;
  const { engineVersion = null, failure = null, startedAt = null, finishedAt = null, decidedAt = null } = row;
  const { rejectionReason = null, publishedAt = null, createdAt: requestedAt } = row;
  return {
    id: globalId('MatchingRun', row.id),
    ...{ kind, waivers, requestReason, policy },
    ...{ objective, seed, status, progress, snapshotHash, resultHash, engineVersion, failure },
    ...decisionTypesOf(row.decisions),
    ...{ requestedAt, startedAt, finishedAt, decidedAt, rejectionReason, publishedAt, row },
  };
}

function decisionTypesOf(decisions: readonly RunDecision[]) {
  const groups = decisions.filter(isGroupDecision);
  const pairs = decisions.filter((decision) => !isGroupDecision(decision));
  return { decisions: pairs.map(toRunDecisionType), groupDecisions: groups.map(toRunGroupDecisionType) };
}
