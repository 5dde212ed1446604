import { once } from 'node:events';

import { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** Looks at the database now and after each NOTIFY on the channel, until there is something to see. */
export async function listen<Sight>(
  database: DataSource,
  channel: string,
  look: () => Promise<Sight | null>,
): Promise<Sight> {
  const url = 'url' in database.options ? database.options.url : undefined;
  if (!url) throw new Error('The test database has no address');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    for (;;) {
      const notified = once(client, 'notification');
      const sight = await look();
      if (sight !== null) return sight;
      await notified;
    }
  } finally {
    await client.end();
  }
}
