import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';

import { publicKey } from './public.decorator.js';
import { toGraphqlError } from '../graphql/domain-error-to-graphql.js';
import type { RequestContext } from '../graphql/request-context.js';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** Refuses whoever is not signed in, for every resolver that is not marked public. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(publicKey, [execution.getHandler(), execution.getClass()]))
      return true;
    if (execution.getType<string>() !== 'graphql') return false;
    const { actor, locale } = GqlExecutionContext.create(execution).getContext<RequestContext>();
    if (actor.kind === 'visitor') throw toGraphqlError(platformErrors.unauthenticated(), locale);
    return true;
  }
}
