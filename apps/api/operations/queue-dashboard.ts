import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

import { Staff } from './staff.js';
import { Queues } from '#libs/jobs/queues';

const path = '/operations/queues';

/** Everything the page needs comes from here: the library's own page would fetch a typeface from elsewhere. */
const contentPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** The queues on a page where coordinators see failed jobs, try them again and drop them. Nobody else finds it. */
export async function serveQueueDashboard(app: NestFastifyApplication): Promise<void> {
  const staff = app.get(Staff);
  const board = new FastifyAdapter().setBasePath(path);
  createBullBoard({
    queues: app
      .get(Queues)
      .all()
      .map((queue) => new BullMQAdapter(queue)),
    serverAdapter: board,
  });

  await app
    .getHttpAdapter()
    .getInstance()
    .register(
      async (part) => {
        part.addHook('onRequest', async (request, reply) => {
          reply.header('content-security-policy', contentPolicy);
          if (isFromHere(request) && (await staff.isCoordinator(request))) return;
          await reply.code(404).send({ statusCode: 404, message: 'Not Found' });
        });
        await part.register(board.registerPlugin());
      },
      { prefix: path },
    );
}

/** A browser says where a request comes from; another site may not use the session of whoever visits it. */
function isFromHere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  return site === 'none' || site === 'same-origin';
}
