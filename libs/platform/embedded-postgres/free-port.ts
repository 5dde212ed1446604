import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

const portsTried = 100;

/** The preferred port of 127.0.0.1 or the next free one; any free port when there is no preference. */
export async function findFreePort(preferred = 0): Promise<number> {
  for (let port = preferred; port < preferred + portsTried && port < 65_536; port += 1) {
    const bound = await bindOnce(port);
    if (bound !== undefined) return bound;
  }
  throw new EmbeddedPostgresError(
    `No port between ${preferred} and ${preferred + portsTried - 1} is free`,
    'Choose another port.',
  );
}

/** The port that was bound and released, or undefined when it is taken or refused. */
function bindOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1' }, () => {
      const address = probe.address();
      const bound = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => resolve(bound));
    });
  });
}
