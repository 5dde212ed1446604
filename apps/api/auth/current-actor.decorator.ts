import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import type { Actor, PersonActor } from '#libs/identity/actor';
import { platformErrors } from '#libs/platform/errors/platform.errors';

const contextOf = (execution: ExecutionContext) => GqlExecutionContext.create(execution).getContext<RequestContext>();

/** Who asks: a person, or a visitor where the resolver is public. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext): Actor => contextOf(execution).actor,
);

/** The person who asks, where only persons can. */
export const CurrentPerson = createParamDecorator((_: unknown, execution: ExecutionContext): PersonActor => {
  const { actor } = contextOf(execution);
  if (actor.kind !== 'person') throw platformErrors.unauthenticated();
  return actor;
});
