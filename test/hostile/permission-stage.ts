import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import { AuditEntry } from '#libs/platform/audit/audit-entry.entity';
import { newId, newSecret } from '#libs/platform/ids/new-id';
import { GraphqlClient } from '#libs/testing/graphql-client';
import { openTestDatabase } from '#libs/testing/test-database';
import { startTestProcess } from '#libs/testing/test-process';
import { opaqueId } from '#libs/testing/opaque-id';

import type { Identity } from '../permissions.matrix.js';
import { permissionWorld, type PermissionWorld } from './permission-world.js';

/** The world of the matrix behind a running api. */
export interface PermissionStage extends PermissionWorld {
  /** Where the api listens. */
  readonly url: string;
  /** What tells the api who somebody is: a session of their own; the visitor has none. */
  headersOf(identity: Identity): Promise<Readonly<Record<string, string>>>;
  callerAs(identity: Identity): Promise<GraphqlClient>;
  /** The opaque ids of what a person is or did since: themselves, and their entries in the audit. */
  ownedBy(userId: string): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}

const inAnHour = () => new Date(Date.now() + 3_600_000);

export async function openPermissionStage(): Promise<PermissionStage> {
  const test = await openTestDatabase();
  // Mails wait for a worker, which this stage has not.
  const environment = { NODE_ENV: 'test', SMTP_URL: 'smtp://127.0.0.1:9', PORT: '0', LOG_LEVEL: 'warn' };
  const [api, world] = await Promise.all([
    startTestProcess('api', { ...environment, DATABASE_URL: test.url }),
    permissionWorld(test.dataSource),
  ]);
  const headersOf = async (identity: Identity) =>
    identity === 'visitor' ? {} : { authorization: `Bearer ${await sessionOf(world, world.people[identity].id)}` };
  return {
    ...world,
    url: api.ready,
    headersOf,
    callerAs: async (identity) =>
      new GraphqlClient(api.ready, { 'accept-language': 'en', ...(await headersOf(identity)) }),
    ownedBy: async (userId) => {
      const entries = await world.database.manager.findBy(AuditEntry, { actorId: userId });
      return new Set([opaqueId('Person', userId), ...entries.map(({ id }) => opaqueId('AuditEntry', id))]);
    },
    close: async () => {
      await api.stop();
      await test.close();
    },
  };
}

async function sessionOf({ database }: PermissionWorld, userId: string): Promise<string> {
  const token = newSecret();
  await database.manager.insert(Session, { id: newId(), userId, tokenHash: hashSecret(token), expiresAt: inAnHour() });
  return token;
}
