import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, map, type Observable, of, throwError } from 'rxjs';

import { toGraphqlError, toUserErrors } from './domain-error-to-graphql.js';
import type { RequestContext } from './request-context.js';
import { DomainError } from '#libs/platform/errors/domain-error';

/** What a caller cannot mend by other arguments stands beside the data, not in the payload. */
const topLevel: ReadonlySet<DomainError['kind']> = new Set(['unauthenticated', 'unavailable', 'too-many']);

/** Turns refusals into the payload's userErrors (mutations) or a top-level error with a code (queries). */
@Injectable()
export class UserErrorsInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler<object | null>): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const { locale } = graphql.getContext<RequestContext>();
    const isMutation = graphql.getInfo<GraphQLResolveInfo>().parentType.name === 'Mutation';

    return next.handle().pipe(
      map((result) => (isMutation ? { userErrors: [], ...result } : result)),
      catchError((error: unknown) => {
        if (!(error instanceof DomainError)) return throwError(() => error);
        if (isMutation && !topLevel.has(error.kind)) return of({ userErrors: toUserErrors(error, locale) });
        return throwError(() => toGraphqlError(error, locale));
      }),
    );
  }
}
