import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

import { schemaOptions } from './graphql/graphql.module.js';
import { resolvers } from './resolvers.js';

/** The schema in the schema language, without a database: what stands in schema.graphql. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers, schemaOptions);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
