import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/**
 * Starts the database of the run and tells the specs where it is, through the environment that the workers inherit.
 * Jest compiles this file alone, hence only modules of Node are imported.
 */
export default async function startTestDatabase(jest: { readonly rootDir: string }): Promise<void> {
  // Jest calls this once for each project that wants a database; one server serves them all.
  if (process.env['TEST_DATABASE_KEEPER']) return;
  const folder = join(jest.rootDir, 'libs', 'testing');
  const child = fork(join(folder, 'test-server.ts'), {
    execArgv: ['--import', join(folder, 'register-typescript.mjs')],
  });
  const { template } = await firstMessage(child);

  process.env['TEST_DATABASE_URL'] = template.maintenanceUrl;
  process.env['TEST_DATABASE_TEMPLATE'] = template.template;
  process.env['TEST_DATABASE_PREFIX'] = template.prefix;
  process.env['TEST_DATABASE_KEEPER'] = `${child.pid}`;
  // Jest must be able to end without us; the closing of the channel then ends the child.
  child.unref();
  child.channel?.unref();
}

type Ready = {
  readonly template: { readonly maintenanceUrl: string; readonly template: string; readonly prefix: string };
};

function firstMessage(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: Ready | { readonly failure: string }) => {
      if ('failure' in message) return reject(new Error(`The test database did not start: ${message.failure}`));
      return resolve(message);
    });
    child.once('exit', (code) => reject(new Error(`The test database ended at once, with code ${code}`)));
  });
}
