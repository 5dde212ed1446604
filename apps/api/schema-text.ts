import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

import { schemaOptions } from './graphql/graphql.module.js';
import { describeRoots } from './graphql/root-descriptions.js';
import { resolvers } from './resolvers.js';

/** The schema without a database, as it stands in schema.graphql. For programs of their own: it silences Nest’s log. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = describeRoots(await app.get(GraphQLSchemaFactory).create(resolvers, schemaOptions));
  await app.close();
  return printedSchema(schema);
}

export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
