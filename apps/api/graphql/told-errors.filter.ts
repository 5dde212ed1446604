import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** Errors of resolvers are told and logged where the answer is made, once; only those of plain HTTP go Nest's way. */
@Catch()
export class ToldErrorsFilter extends BaseExceptionFilter {
  /** An error that a resolver gives back is an error of its field, as if it were thrown. */
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'graphql') return super.catch(error, host);
    return error instanceof Error ? error : new Error('A resolver threw what is no error');
  }
}
