import { describe, expect, it } from '@jest/globals';

import { findProgram, runProgram } from './native-program.js';

function runNode(script: string, limitSeconds = 60) {
  return runProgram({ command: process.execPath, args: ['-e', script], input: 'what it reads', limitSeconds });
}

describe('A program that is measured', () => {
  it('is given its input, and tells what it wrote', async () => {
    const { ended, stdout } = await runNode('process.stdin.pipe(process.stdout)');

    expect({ ended, stdout }).toEqual({ ended: 'done', stdout: 'what it reads' });
  });

  it('has failed when it says so, or when there is no such program', async () => {
    const [refused, unknown] = await Promise.all([
      runNode('process.exit(3)'),
      runProgram({ command: 'no-such-program-anywhere', args: [], limitSeconds: 60 }),
    ]);

    expect([refused.ended, unknown.ended]).toEqual(['failed', 'failed']);
  });

  it('is ended at its limit', async () => {
    const { ended } = await runNode('for (;;);', 0.05);

    expect(ended).toBe('limit');
  });

  it('is looked for on the path', () => {
    expect([findProgram('no-such-program-anywhere'), typeof findProgram('sh')]).toEqual([null, 'string']);
  });
});
