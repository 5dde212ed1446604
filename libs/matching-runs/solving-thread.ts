import { parentPort, workerData } from 'node:worker_threads';

import { solveMatching } from '#libs/matching/solve-matching';
import { verifyOutcome } from '#libs/matching/verification/verify-outcome';

import { type SolvingMessage, type SolvingTask } from './solving-task.js';

/** The program of a solving thread: tells each phase as it starts, then the outcome and what is wrong with it. */
async function solve({ problem, options }: SolvingTask): Promise<void> {
  const post = (message: SolvingMessage): void => parentPort?.postMessage(message);
  const outcome = await solveMatching(problem, { ...options, onPhase: (progress) => post({ progress }) });
  post({ result: { outcome, faults: verifyOutcome(problem, outcome) } });
}

const task: unknown = workerData;
if (!isSolvingTask(task)) throw new TypeError('The solving thread was given something else than its task.');
await solve(task);

function isSolvingTask(given: unknown): given is SolvingTask {
  return typeof given === 'object' && given !== null && 'problem' in given && 'options' in given;
}
