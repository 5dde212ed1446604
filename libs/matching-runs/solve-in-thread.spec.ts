import { describe, expect, it } from '@jest/globals';

import { aProblem } from '#libs/matching/oracle/a-problem';
import { InvalidProblem } from '#libs/matching/validation/invalid-problem';
import { type SearchProgress } from '#libs/matching/mip/search';
import { solveMatching } from '#libs/matching/solve-matching';
import { ThreadCancelled } from '#libs/platform/threads/run-in-thread';
import { TYPESCRIPT_THREAD } from '#libs/testing/typescript-thread';

import { solveInThread } from './solve-in-thread.js';

const PROBLEM = aProblem('A[3,4] B[3,4]', 's0: A1 B2; s1: A1 B2; s2: A1 B2; s3: B1 A2');
const execArgv = TYPESCRIPT_THREAD;

describe('solveInThread', () => {
  it('gives the outcome that the engine gives here, verified, and tells its progress', async () => {
    const progress: SearchProgress[] = [];
    const problem = PROBLEM.build();

    const answer = await solveInThread(problem, { execArgv, onPhase: (one) => progress.push(one) });

    expect(answer).toEqual({ outcome: await solveMatching(problem), faults: [] });
    expect(progress[0]).toEqual({ phase: 'PLACED', componentsDone: 0, components: 1 });
  });

  it('is cancelled by its signal', async () => {
    const cancellation = new AbortController();

    const solving = solveInThread(PROBLEM.build(), {
      execArgv,
      signal: cancellation.signal,
      onPhase: () => cancellation.abort(),
    });

    await expect(solving).rejects.toEqual(new ThreadCancelled());
  });

  it('refuses a bad problem without starting a thread', async () => {
    const { seed: _seed, ...problem } = PROBLEM.build();

    await expect(solveInThread({ ...problem, seed: 0.5 }, { execArgv: ['--no-such-option'] })).rejects.toEqual(
      new InvalidProblem([{ path: 'seed', message: 'must be a whole number' }]),
    );
  });
});
