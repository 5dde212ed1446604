import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDataSource } from '#migrations/data-source';

/** What the specs of one run need to make databases of their own; it crosses process borders as text. */
export type TemplateDatabase = {
  /** A database of the server from which others are made and dropped. */
  readonly maintenanceUrl: string;
  /** A migrated database that nobody may enter, made to be copied. */
  readonly template: string;
  /** What the names of all databases of this run begin with. */
  readonly prefix: string;
};

/** Makes the template of a run: every migration runs here, once, and never again in a spec. */
export async function createTemplateDatabase(maintenanceUrl: string): Promise<TemplateDatabase> {
  const run = randomBytes(4).toString('hex');
  const template = `passerelle_template_${run}`;
  await inMaintenance(maintenanceUrl, (client) => client.query(`CREATE DATABASE ${template}`));

  const dataSource = createDataSource(urlOfDatabase(maintenanceUrl, template));
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();

  await inMaintenance(maintenanceUrl, (client) =>
    client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`),
  );
  return { maintenanceUrl, template, prefix: `passerelle_suite_${run}_` };
}

/** Drops the template and what crashed suites left, for a server that outlives the run. */
export async function dropTemplateDatabase({ maintenanceUrl, template, prefix }: TemplateDatabase): Promise<void> {
  await inMaintenance(maintenanceUrl, async (client) => {
    const left = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of left.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE false`);
    await client.query(`DROP DATABASE ${template} WITH (FORCE)`);
  });
}

export function urlOfDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** One short connection for the statements that make and drop databases. */
export async function inMaintenance<T>(maintenanceUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
