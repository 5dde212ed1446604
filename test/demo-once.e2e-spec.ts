import { tmpdir } from 'node:os';

import { describe, expect, it, jest } from '@jest/globals';

import { expectedFigures } from './demo-figures.js';
import { describeOnEachBackend } from './journeys/each-backend.js';
import { bare, runProgram } from '#libs/testing/cli-program';
import { openQueueServer } from '#libs/testing/queue-servers';

jest.setTimeout(240_000);

/** The usual edition on the usual backend; the small one, which goes through the same jobs, on the other. */
const editionOn = { postgres: undefined, redis: 'pilote' } as const;

describeOnEachBackend('The demo, once', (backend) => {
  it('plays from nothing to the expected figures', async () => {
    const queue = await openQueueServer(backend);
    const edition = editionOn[backend];
    const { code, output, errors } = await runProgram('demo', ['--once', ...(edition ? ['--edition', edition] : [])], {
      cwd: tmpdir(),
      env: { ...bare, ...queue.environment },
    });
    await queue.stop();

    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toEqual(await expectedFigures(edition));
  });
});

describe('An edition of the demo', () => {
  it('must be one that there is', async () => {
    const { code, errors } = await runProgram('demo', ['--once', '--edition', 'rentrée'], { cwd: tmpdir() });

    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'There is no edition rentrée. Choose one of: pilote, rentree\n',
    });
  });
});
