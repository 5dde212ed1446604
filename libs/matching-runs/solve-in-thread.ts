import { InvalidProblem } from '#libs/matching/validation/invalid-problem';
import { type MatchingProblem } from '#libs/matching/problem';
import { type SearchProgress } from '#libs/matching/mip/search';
import { type SolveOptions } from '#libs/matching/solve-matching';
import { validateProblem } from '#libs/matching/validation/validate-problem';
import { runInThread } from '#libs/platform/threads/run-in-thread';

import { type SolvingMessage, type SolvingTask, type VerifiedOutcome } from './solving-task.js';

export interface SolveInThreadOptions extends SolveOptions {
  /** Ends the thread at once; the promise then rejects with `ThreadCancelled`. */
  readonly signal?: AbortSignal;
  /** Options of node for the thread; absent means those of this process. */
  readonly execArgv?: readonly string[];
}

/** The thread's program lies beside this file, compiled or not as this one is. */
const PROGRAM = new URL(`./solving-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * Solves and verifies in a thread of its own: the engine blocks its thread, the server's must stay free.
 * Rejects with `InvalidProblem` what the engine refuses, with `ThreadCancelled` when the signal is aborted.
 */
export async function solveInThread(
  problem: MatchingProblem,
  { onPhase = () => undefined, signal, execArgv, ...options }: SolveInThreadOptions = {},
): Promise<VerifiedOutcome> {
  const faults = validateProblem(problem);
  if (faults.length > 0) throw new InvalidProblem(faults);

  const input: SolvingTask = { problem, options };
  return runInThread<SearchProgress, VerifiedOutcome>({
    program: PROGRAM,
    input,
    read: readMessage,
    onProgress: onPhase,
    signal,
    execArgv,
  });
}

/** The program is ours and posts nothing else: what crosses between threads is a copy of what it posted. */
function readMessage(message: unknown): SolvingMessage {
  if (isSolvingMessage(message)) return message;
  throw new TypeError('The solving thread posted something else than its progress or its result.');
}

function isSolvingMessage(message: unknown): message is SolvingMessage {
  return typeof message === 'object' && message !== null && ('progress' in message || 'result' in message);
}
