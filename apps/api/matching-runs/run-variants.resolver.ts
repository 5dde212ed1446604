import { Args, Mutation, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RelaxMatchingRunInput, RequestRematchInput, SimulateMatchingInput } from './matching-run.inputs.js';
import { MatchingRunPayload, toMatchingRunType } from './matching-run.type.js';
import type { Actor } from '#libs/identity/actor';
import { RelaxMatchingRun } from '#libs/matching-runs/use-cases/relax-matching-run';
import { RequestRematch } from '#libs/matching-runs/use-cases/request-rematch';
import { SimulateMatching } from '#libs/matching-runs/use-cases/simulate-matching';

/** Matchings that are not a cohort’s first: tried out, eased, or changing what is published. */
@Resolver()
export class RunVariantsResolver {
  constructor(
    private readonly simulate: SimulateMatching,
    private readonly relax: RelaxMatchingRun,
    private readonly rematch: RequestRematch,
  ) {}

  @Mutation(() => MatchingRunPayload, {
    description: 'Computes what a matching would come to. Changes nothing. For the teacher and the coordinators.',
  })
  async simulateMatching(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to try out.' }) input: SimulateMatchingInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.simulate.execute(actor, input)) };
  }

  @Mutation(() => MatchingRunPayload, {
    description: 'Asks for a matching without a solution again, without one of its rules. For whoever may ask for it.',
  })
  async relaxMatchingRun(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The matching, the rule and the reason.' }) input: RelaxMatchingRunInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.relax.execute(actor, input)) };
  }

  @Mutation(() => MatchingRunPayload, {
    description:
      'Asks for a change of published places after somebody has left. The places stand until it is approved and ' +
      'published. For the teacher and the coordinators.',
  })
  async requestRematch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to change, and how.' }) input: RequestRematchInput,
  ): Promise<MatchingRunPayload> {
    return { run: toMatchingRunType(await this.rematch.execute(actor, input)) };
  }
}
