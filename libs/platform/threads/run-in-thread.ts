import { types } from 'node:util';
import { Worker } from 'node:worker_threads';

/** What a thread's program may post: any number of progress messages, then its result. */
export type ThreadMessage<Progress, Result> = { readonly progress: Progress } | { readonly result: Result };

export interface ThreadTask<Progress, Result> {
  /** The program of the thread; it reads `input` as `workerData`. */
  readonly program: URL;
  readonly input: unknown;
  /** Says what a message of the program is, since anything may arrive; throws on what it does not know. */
  readonly read: (message: unknown) => ThreadMessage<Progress, Result>;
  readonly onProgress: (progress: Progress) => void;
  /** Ends the thread at once, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /** Options of node for the thread; absent means those of this process. */
  readonly execArgv?: readonly string[] | undefined;
}

/** The thread was ended on request before it had a result. */
export class ThreadCancelled extends Error {
  override readonly name = 'ThreadCancelled';

  constructor() {
    super('The thread was cancelled.');
  }
}

/** The thread ended by itself without a result. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';

  constructor(readonly exitCode: number) {
    super(`The thread ended with code ${exitCode} before it had a result.`);
  }
}

/**
 * Runs a program in a thread of its own, so that a long computation does not block this one, and resolves with its
 * result once the thread is gone. Rejects with `ThreadCancelled` when the signal is aborted, with `ThreadEnded` when
 * the thread ends early, and with whatever the program throws. Nothing outlives the promise, whichever way it settles.
 */
export async function runInThread<Progress, Result>(task: ThreadTask<Progress, Result>): Promise<Result> {
  if (task.signal?.aborted === true) throw new ThreadCancelled();
  const { program, input, execArgv } = task;
  const worker = new Worker(program, {
    workerData: input,
    ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
  });
  try {
    return await resultOf(worker, task);
  } finally {
    await worker.terminate();
  }
}

function resultOf<Progress, Result>(worker: Worker, task: ThreadTask<Progress, Result>): Promise<Result> {
  const cancellation = new AbortController();
  return new Promise<Result>((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      try {
        const known = task.read(message);
        if ('result' in known) resolve(known.result);
        else task.onProgress(known.progress);
      } catch (error) {
        reject(asError(error));
      }
    });
    worker.once('messageerror', reject);
    worker.once('error', (error: unknown) => reject(asError(error)));
    worker.once('exit', (code) => reject(new ThreadEnded(code)));
    task.signal?.addEventListener('abort', () => reject(new ThreadCancelled()), { signal: cancellation.signal });
  }).finally(() => cancellation.abort());
}

function asError(error: unknown): Error {
  return types.isNativeError(error) ? error : new Error(String(error));
}
