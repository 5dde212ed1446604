import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

import { OrganisationSizeEnum } from '../identity/organisation.type.js';
import type { OrganisationSize } from '#libs/identity/organisation.entity';
import { fewestCompared } from '#libs/matching-runs/fairness/group-shares';

@ObjectType('RankCount', { description: 'How many students have a place at one rank of their list.' })
export class RankCountType {
  @Field(() => Int, { description: 'The rank: 1 for a first choice.' })
  rank: number;

  @Field(() => Int, { description: 'How many students.' })
  students: number;

  @Field(() => Float, { description: 'Of all students, the unplaced included; 0 to 1.' })
  share: number;
}

/** What becomes of the projects of a group of nonprofits. */
@ObjectType({ isAbstract: true })
abstract class GroupShareFields {
  @Field(() => Int, { description: 'How many projects of theirs were to be matched.' })
  projects: number;

  @Field(() => Int, { description: 'How many of these run.' })
  running: number;

  @Field(() => Float, { description: 'The share of their projects that run, 0 to 1.' })
  share: number;

  @Field(() => Float, {
    nullable: true,
    description:
      `Their share divided by that of the group that does best. Among known groups of ${fewestCompared} projects or ` +
      'more; null for others, and when there are not two of them or nothing runs.',
  })
  ratio: number | null;

  @Field(() => Boolean, {
    description: 'Whether the ratio is below four fifths: a sign to look for a reason, not a proof of unfairness.',
  })
  isAlert: boolean;
}

@ObjectType('SizeShare', { description: 'What becomes of the projects of nonprofits of one size.' })
export class SizeShareType extends GroupShareFields {
  @Field(() => OrganisationSizeEnum, { nullable: true, description: 'The size; null: nobody has said.' })
  group: OrganisationSize | null;
}

@ObjectType('RegionShare', { description: 'What becomes of the projects of nonprofits of one region.' })
export class RegionShareType extends GroupShareFields {
  @Field(() => String, {
    nullable: true,
    description: 'The French région, or abroad the two letters of the country; null: not known.',
  })
  group: string | null;
}

@ObjectType('MatchingRunFairness', {
  description: 'How fairly a result treats students and nonprofits. Can be worked out again from `exportResults`.',
})
export class RunFairnessType {
  @Field(() => Int, { description: 'Students of the cohort.' })
  students: number;

  @Field(() => Int, { description: 'Students with a place.' })
  placed: number;

  @Field(() => Float, { nullable: true, description: 'Placed of all students, 0 to 1; null without students.' })
  placedShare: number | null;

  @Field(() => [RankCountType], { description: 'How many have each rank, up to the worst that anybody has.' })
  ranks: readonly RankCountType[];

  @Field(() => Float, { nullable: true, description: 'The mean rank of the placed; null when nobody is.' })
  meanRank: number | null;

  @Field(() => Int, { nullable: true, description: 'The worst rank of the placed; null when nobody is.' })
  worstRank: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Gini coefficient of the ranks of the placed: the sum of |r − s| over all ordered pairs of students with ranks ' +
      'r and s, divided by 2 n² times the mean rank, for n students. 0 when all have the same rank; null when nobody ' +
      'is placed.',
  })
  gini: number | null;

  @Field(() => [SizeShareType], {
    description: 'Small nonprofits beside larger ones, by the size that they are registered with now.',
  })
  bySize: readonly SizeShareType[];

  @Field(() => [RegionShareType], {
    description: 'Nonprofits of one region beside others, by the postal code that they are registered with now.',
  })
  byRegion: readonly RegionShareType[];
}
