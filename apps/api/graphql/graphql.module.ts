import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';

import { formatError } from './format-error.js';
import { contextFactory } from './request-context.js';
import { IdentityModule } from '#libs/identity/identity.module';
import { SessionActor } from '#libs/identity/session-actor';
import { Environment } from '#libs/platform/config/environment';

/** More than any honest request needs, and little enough to refuse at once. */
const parseOptions = { maxTokens: 4_000 };

export const schemaOptions = { addNewlineAtEnd: true, noDuplicatedFields: true } as const;

/** Apollo Server over Fastify: the schema from the code, errors without inner details, CSRF prevention on. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [IdentityModule],
    inject: [SessionActor, Environment],
    useFactory: (sessions: SessionActor, { nodeEnv }: Environment): ApolloDriverConfig => ({
      autoSchemaFile: true,
      sortSchema: true,
      buildSchemaOptions: schemaOptions,
      graphiql: false,
      introspection: nodeEnv !== 'production',
      csrfPrevention: true,
      hideSchemaDetailsFromClientErrors: nodeEnv === 'production',
      includeStacktraceInErrorResponses: false,
      autoTransformHttpErrors: false,
      parseOptions,
      context: contextFactory(sessions),
      formatError,
    }),
  });
}
