import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CommandError } from '../command-error.js';
import { type Installation, openInstallation } from './installation.js';
import type { Steps } from '../progress.js';
import { stopAsked } from '../stop-asked.js';

/** Opens an installation for one piece of work and leaves nothing of it behind, also when Ctrl-C comes in between. */
export async function inThrowAwayInstallation<Result>(
  steps: Steps,
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> {
  const asked = stopAsked();
  const dataFolder = await mkdtemp(join(tmpdir(), 'passerelle-'));
  try {
    // Open to the account that PostgreSQL runs as when we are root.
    await chmod(dataFolder, 0o711);
    const installation = await openInstallation({ dataFolder, durable: false, steps });
    try {
      const end = await Promise.race([work(installation).then((result) => ({ result })), asked]);
      if (end === 'asked') throw new CommandError('Stopped.');
      return end.result;
    } finally {
      steps.end();
      await installation.stop();
    }
  } finally {
    steps.end();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
