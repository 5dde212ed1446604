import type { FastifyInstance } from 'fastify';

import { schemaText } from './schema-text.js';

/** The schema is public, for code generators and for people. */
export async function serveSchema(server: Pick<FastifyInstance, 'get'>): Promise<void> {
  const text = await schemaText();
  server.get('/schema.graphql', (_, reply) => reply.type('text/plain; charset=utf-8').send(text));
}
