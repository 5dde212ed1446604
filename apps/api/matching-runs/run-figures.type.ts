import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

import type { OutcomeProof } from '#libs/matching-runs/run-results.read-model';

@ObjectType('MatchingRunProgress', { description: 'Where a computation is, for people who wait.' })
export class RunProgressType {
  @Field(() => String, { description: 'The phase of the engine.' })
  phase: string;

  @Field(() => Int, { nullable: true, description: 'How many parts that share nothing are solved; null before any.' })
  componentsDone?: number;

  @Field(() => Int, { nullable: true, description: 'How many such parts there are.' })
  components?: number;
}

@ObjectType('MatchingRunMetrics', { description: 'The result of a matching in figures.' })
export class RunMetricsType {
  @Field(() => Int, { description: 'Students of the cohort.' })
  students: number;

  @Field(() => Int, { description: 'Students with a place.' })
  placed: number;

  @Field(() => Float, { nullable: true, description: 'The mean rank of the placed; null when nobody is.' })
  meanRank: number | null;

  @Field(() => Int, { nullable: true, description: 'The worst rank of the placed; null when nobody is.' })
  worstRank: number | null;

  @Field(() => Int, {
    description: 'Students and running projects with a free place that would rather have each other.',
  })
  blockingPairs: number;

  @Field(() => Int, { description: 'Students whose published place a re-match changes or takes.' })
  moves: number;
}

@ObjectType('MatchingRunProof', { description: 'How sure it is that no result is better.' })
export class RunProofType {
  @Field(() => Boolean, { description: 'Whether it is proven that no result is better by the objective.' })
  isOptimal: boolean;

  @Field(() => Float, {
    description:
      'How far a better result could be, as a share of the criterion at which the time ran out; 0 when proven.',
  })
  gap: number;

  @Field(() => Boolean, { description: 'Whether a replay gives the same; not where the clock ended the search.' })
  isReproducible: boolean;
}

export function toRunProofType({ status, gap, nonReproducible }: OutcomeProof): RunProofType {
  return { isOptimal: status === 'OPTIMAL', gap, isReproducible: !nonReproducible };
}
