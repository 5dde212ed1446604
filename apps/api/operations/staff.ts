import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { CallerSessions } from '../auth/caller-sessions.js';
import { hasRole } from '#libs/identity/actor';

/** Headers that a proxy adds: what arrives with one comes from elsewhere, whatever the socket says. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Who may see how the installation is doing. */
@Injectable()
export class Staff {
  constructor(private readonly sessions: CallerSessions) {}

  /** A program on this machine, such as a collector of metrics, or a coordinator. */
  async mayLook(request: FastifyRequest): Promise<boolean> {
    return isLocal(request) || (await this.isCoordinator(request));
  }

  /** For what nobody but coordinators finds: a hook of their routes. */
  readonly hideFromOthers = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!(await this.isCoordinator(request))) await reply.code(404).send({ statusCode: 404, message: 'Not Found' });
  };

  async isCoordinator({ headers }: FastifyRequest): Promise<boolean> {
    const person = await this.sessions.find(headers).catch(() => null);
    return person !== null && hasRole(person, 'COORDINATOR');
  }
}

function isLocal({ socket, headers }: FastifyRequest): boolean {
  return loopback.has(socket.remoteAddress ?? '') && !forwarded.some((name) => name in headers);
}
