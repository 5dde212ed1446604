import { type ProblemFault } from './problem-fault.js';

/** Thrown when asked to solve what `validateProblem` refuses; carries every fault. */
export class InvalidProblem extends Error {
  constructor(readonly faults: readonly ProblemFault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'InvalidProblem';
  }
}
