import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { RunProgressWriter } from '#libs/matching-runs/run-progress-writer';

describe('The progress of a run', () => {
  it('is of no consequence when the database does not take it', async () => {
    const unreachable = new DataSource({ type: 'postgres', url: 'postgres://127.0.0.1:1/none' });
    const progress = new RunProgressWriter(unreachable, 'run');

    progress.report('PLACED');

    await expect(progress.settled()).resolves.toBeUndefined();
  });
});
