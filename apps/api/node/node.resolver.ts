import { Args, ID, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Public } from '../auth/public.decorator.js';
import { decodeGlobalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { NodeFinders } from './node-finders.js';
import type { Actor } from '#libs/identity/actor';
import { platformErrors } from '#libs/platform/errors/platform.errors';

@Resolver()
export class NodeResolver {
  constructor(private readonly finders: NodeFinders) {}

  @Public()
  @Query(() => NodeType, { nullable: true, description: 'Anything by its id. NOT_FOUND for what you may not see.' })
  async node(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The id.' }) globalId: string,
  ): Promise<NodeType> {
    const decoded = decodeGlobalId(globalId);
    const node = decoded && (await this.finders.find(actor, decoded.noun, decoded.id));
    if (!node) throw platformErrors.notFound('Node', ['id']);
    return node;
  }
}
