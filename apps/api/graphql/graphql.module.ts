import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';

import { AuthModule } from '../auth/auth.module.js';
import { CallerSessions } from '../auth/caller-sessions.js';
import { errorsPlugin } from './errors.plugin.js';
import { formatError } from './format-error.js';
import { staffIntrospectionPlugin } from './introspection.plugin.js';
import { maxTokens } from './query-limits.js';
import { queryLimitsPlugin } from './query-limits.plugin.js';
import { contextFactory } from './request-context.js';
import { describeRoots } from './root-descriptions.js';
import { Environment } from '#libs/platform/config/environment';

export const schemaOptions = { addNewlineAtEnd: true, noDuplicatedFields: true } as const;

/** Apollo Server over Fastify: the schema from the code, errors without inner details, CSRF prevention on. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [AuthModule],
    inject: [CallerSessions, Environment],
    useFactory: (sessions: CallerSessions, { nodeEnv }: Environment): ApolloDriverConfig => ({
      autoSchemaFile: true,
      sortSchema: true,
      buildSchemaOptions: schemaOptions,
      transformSchema: describeRoots,
      graphiql: false,
      introspection: true,
      csrfPrevention: true,
      hideSchemaDetailsFromClientErrors: nodeEnv === 'production',
      includeStacktraceInErrorResponses: false,
      autoTransformHttpErrors: false,
      preserveHttpStatusForExecutionErrors: false,
      parseOptions: { maxTokens },
      persistedQueries: false,
      plugins: [...(nodeEnv === 'production' ? [staffIntrospectionPlugin] : []), queryLimitsPlugin, errorsPlugin],
      context: contextFactory(sessions),
      formatError,
    }),
  });
}
