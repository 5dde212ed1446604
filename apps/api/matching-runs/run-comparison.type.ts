import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

import { MatchingRunType, toMatchingRunType } from './matching-run.type.js';
import type { RunDifference } from '#libs/matching-runs/run-comparison';
import type { RunComparison } from '#libs/matching-runs/run-comparison.read-model';

@ObjectType('ComparedRun', { description: 'A matching as it is held beside others.' })
export class ComparedRunType {
  @Field(() => MatchingRunType, { description: 'The matching, with its objective, its metrics and its profile.' })
  run: MatchingRunType;

  @Field(() => Int, { description: 'How many projects have no team.' })
  closedProjects: number;

  @Field(() => Int, { description: 'How many projects have a mentor.' })
  mentoredProjects: number;
}

@ObjectType('RunDifference', {
  description: 'What changes from one matching to another: figures of the second less those of the first.',
})
export class RunDifferenceType {
  @Field(() => MatchingRunType, { description: 'The first matching.' })
  from: MatchingRunType;

  @Field(() => MatchingRunType, { description: 'The second matching.' })
  to: MatchingRunType;

  @Field(() => Int, { description: 'How many students have another place.' })
  moved: number;

  @Field(() => Int, { description: 'Students with a place.' })
  placed: number;

  @Field(() => Float, { nullable: true, description: 'The mean rank; null unless both have somebody placed.' })
  meanRank: number | null;

  @Field(() => Int, { nullable: true, description: 'The worst rank; null unless both have somebody placed.' })
  worstRank: number | null;

  @Field(() => Int, { description: 'Students and projects that would rather have each other.' })
  blockingPairs: number;

  @Field(() => Int, { description: 'Projects without a team.' })
  closedProjects: number;

  @Field(() => Int, { description: 'Projects with a mentor.' })
  mentoredProjects: number;

  @Field(() => [Int], { description: 'Students at the first rank, the second, and so on.' })
  profile: readonly number[];

  /** The moves themselves, for the field that gives them in pages. */
  row: RunDifference;
}

@ObjectType('RunComparison', { description: 'Matchings of one cohort side by side. For the staff.' })
export class RunComparisonType {
  @Field(() => [ComparedRunType], { description: 'The matchings, in the order in which they were asked for.' })
  runs: readonly ComparedRunType[];

  @Field(() => [RunDifferenceType], { description: 'What changes between each two of them.' })
  differences: readonly RunDifferenceType[];
}

export function toRunComparisonType({ runs, differences }: RunComparison): RunComparisonType {
  return {
    runs: runs.map(({ run, closedProjects, mentoredProjects }) => ({
      ...{ run: toMatchingRunType(run), closedProjects, mentoredProjects },
    })),
    differences: differences.map((row) => {
      const { from, to, moves, ...figures } = row;
      return { ...figures, from: toMatchingRunType(from.run), to: toMatchingRunType(to.run), moved: moves.length, row };
    }),
  };
}
