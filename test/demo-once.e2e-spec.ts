import { tmpdir } from 'node:os';

import { describe, expect, it, jest } from '@jest/globals';

import { expectedFigures } from './demo-figures.js';
import { describeOnEachBackend } from './journeys/each-backend.js';
import { bare, runProgram } from '#libs/testing/cli-program';
import { openQueueServer } from '#libs/testing/queue-servers';

jest.setTimeout(240_000);

describeOnEachBackend('The demo, once', (backend) => {
  it('plays from nothing to the expected figures', async () => {
    const queue = await openQueueServer(backend);
    const { code, output, errors } = await runProgram('demo', ['--once'], {
      cwd: tmpdir(),
      env: { ...bare, ...queue.environment },
    });
    await queue.stop();

    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toEqual(await expectedFigures());
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
