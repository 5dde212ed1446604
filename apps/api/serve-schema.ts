import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { printedSchema } from './schema-text.js';

/** The schema is public, for code generators and for people. */
export function serveSchema(app: NestFastifyApplication): void {
  // The schema is made while the application starts, so it is printed with the first answer.
  let text: string | undefined;
  const schemaOf = () => (text ??= printedSchema(app.get(GraphQLSchemaHost, { strict: false }).schema));
  const server = app.getHttpAdapter().getInstance();
  server.get('/schema.graphql', (_, reply) => reply.type('text/plain; charset=utf-8').send(schemaOf()));
}
