import { Field, ObjectType } from '@nestjs/graphql';

import { MatchingObjectiveEnum } from './matching-run-enums.js';
import type { Objective } from '#libs/matching/problem';

@ObjectType('MatchingRule', { description: 'One rule of the register.' })
export class MatchingRuleType {
  @Field(() => String, {
    description: 'Its stable code: the word that results and decisions use, where they have one.',
  })
  code: string;

  @Field(() => String, { description: 'The rule in your language.' })
  inWords: string;
}

@ObjectType('MatchingObjectiveRules', { description: 'What a matching with one objective settles.' })
export class MatchingObjectiveRulesType {
  @Field(() => MatchingObjectiveEnum, { description: 'The objective.' })
  objective: Objective;

  @Field(() => String, { description: 'Its aim in your language.' })
  inWords: string;

  @Field(() => [MatchingRuleType], {
    description: 'What is settled, most important first: each among results that all before it find equally good.',
  })
  criteria: readonly MatchingRuleType[];
}

@ObjectType('MatchingRuleChapter', { description: 'Rules about one thing.' })
export class MatchingRuleChapterType {
  @Field(() => String, { description: 'What they are about, in your language.' })
  title: string;

  @Field(() => [MatchingRuleType], { description: 'The rules.' })
  rules: readonly MatchingRuleType[];
}

@ObjectType('MatchingRules', {
  description: 'The public register of rules: how places are given, out of the tables of the engine itself.',
})
export class MatchingRulesType {
  @Field(() => String, { description: 'The version of the engine whose rules these are.' })
  engineVersion: string;

  @Field(() => [MatchingObjectiveRulesType], { description: 'What each objective settles.' })
  objectives: readonly MatchingObjectiveRulesType[];

  @Field(() => [MatchingRuleChapterType], {
    description: 'What is used and what never is, limits, decisions, reasons, and what people do.',
  })
  chapters: readonly MatchingRuleChapterType[];
}
