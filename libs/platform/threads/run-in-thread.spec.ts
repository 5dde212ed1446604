import { describe, expect, it } from '@jest/globals';

import { runInThread, ThreadCancelled, ThreadEnded, type ThreadMessage } from './run-in-thread.js';

/** A program of one expression, in a file that exists nowhere. */
function aProgram(code: string): URL {
  const source = `import { parentPort, workerData } from 'node:worker_threads';${code}`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

interface Answer {
  readonly progress: readonly unknown[];
  readonly result: unknown;
}

async function run(
  code: string,
  task: { readonly input?: unknown; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const progress: unknown[] = [];
  const result = await runInThread<unknown, unknown>({
    program: aProgram(code),
    input: task.input,
    read: (message) => {
      if (isMessage(message)) return message;
      throw new TypeError('unknown message');
    },
    onProgress: (one) => progress.push(one),
    signal: task.signal,
    execArgv: [],
  });
  return { progress, result };
}

function isMessage(message: unknown): message is ThreadMessage<unknown, unknown> {
  return typeof message === 'object' && message !== null && ('progress' in message || 'result' in message);
}

describe('runInThread', () => {
  it('hands the input to the program, and back its progress and its result', async () => {
    const answer = await run(
      `parentPort.postMessage({ progress: 1 }); parentPort.postMessage({ result: workerData.half * 2 });`,
      { input: { half: 21 } },
    );

    expect(answer).toEqual({ progress: [1], result: 42 });
  });

  it('ends a program that never would, when cancelled', async () => {
    const cancellation = new AbortController();
    const endless = runInThread<unknown, unknown>({
      program: aProgram(`parentPort.postMessage({ progress: 'started' }); for (;;);`),
      input: null,
      read: () => ({ progress: 'started' }),
      onProgress: () => cancellation.abort(),
      signal: cancellation.signal,
      execArgv: [],
    });

    await expect(endless).rejects.toEqual(new ThreadCancelled());
  });

  it('starts nothing when cancelled before', async () => {
    await expect(run(`throw new Error('started');`, { signal: AbortSignal.abort() })).rejects.toEqual(
      new ThreadCancelled(),
    );
  });

  it('rejects with what the program throws', async () => {
    await expect(run(`throw new RangeError('too much');`)).rejects.toThrow('too much');
  });

  it('rejects when the program ends without a result', async () => {
    await expect(run(`process.exit(3);`)).rejects.toEqual(new ThreadEnded(3));
  });

  it('rejects when the program posts what nobody knows', async () => {
    await expect(run(`parentPort.postMessage('what?'); setInterval(() => {}, 1000);`)).rejects.toThrow(
      'unknown message',
    );
  });
});
