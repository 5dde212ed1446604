import { type ProblemFault } from '../validation/problem-fault.js';

/** What must hold, and what to say when it does not. */
export type Rule = readonly [holds: boolean, message: string];

/** One fault for each rule that does not hold. */
export function broken(path: string, rules: readonly Rule[]): readonly ProblemFault[] {
  return rules.filter(([holds]) => !holds).map(([, message]) => ({ path, message }));
}
