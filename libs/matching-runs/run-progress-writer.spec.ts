import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { RunProgressWriter } from '#libs/matching-runs/run-progress-writer';

const unreachable = new DataSource({ type: 'postgres', url: 'postgres://127.0.0.1:1/none' });
const placed = { phase: 'PLACED', componentsDone: 0, components: 1 };

describe('The progress of a run', () => {
  it('is of no consequence when the database does not take it', async () => {
    const progress = new RunProgressWriter(unreachable, 'run');

    await expect(progress.report(placed)).resolves.toBeUndefined();
    await expect(progress.stop()).resolves.toBeUndefined();
  });

  it('keeps nobody waiting once the computation has ended', async () => {
    const progress = new RunProgressWriter(unreachable, 'run');
    await progress.report(placed);
    void progress.report({ ...placed, phase: 'RANKS' });

    await expect(progress.stop()).resolves.toBeUndefined();
  });
});
