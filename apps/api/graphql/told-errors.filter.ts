import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** Refusals are told to the caller and are no news for the log; unexpected errors pass by, to be logged. */
@Catch(GraphQLError)
export class ToldErrorsFilter implements ExceptionFilter<GraphQLError> {
  /** An error that a resolver gives back is an error of its field, as if it were thrown. */
  catch(error: GraphQLError): GraphQLError {
    return error;
  }
}
