import { randomBytes } from 'node:crypto';

import { inMaintenance, urlOfDatabase } from '#libs/testing/template-database';

export interface EmptyDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database without a table, on the server of the test run. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  const { TEST_DATABASE_URL: server = '', TEST_DATABASE_PREFIX: prefix = '' } = process.env;
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  await inMaintenance(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const drop = () => inMaintenance(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  return { url: urlOfDatabase(server, name), drop: async () => void (await drop()) };
}
