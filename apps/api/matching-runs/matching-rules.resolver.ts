import { Context, Query, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import { MatchingRulesType } from './matching-rules.type.js';
import { type MatchingRules, matchingRules } from '#libs/matching-runs/rules/matching-rules';

@Resolver()
export class MatchingRulesResolver {
  @Public()
  @Query(() => MatchingRulesType, {
    description: 'The public register of rules by which places are given, in your language. For everybody.',
  })
  matchingRules(@Context() { locale }: RequestContext): MatchingRules {
    return matchingRules(locale);
  }
}
