import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type ConflictItem, type MatchingOutcome } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { verifyStatus } from './verify-status.js';

const PROBLEM: MatchingProblem = {
  ...aProblem('A[2,3]', 's0: A1').pinned('s0', 'A').build(),
  caps: [{ id: 'c', projects: ['A'], maxStudents: 1 }],
};
const PIN: ConflictItem = { kind: 'PIN', decision: 'pin s0 A' };
const MINIMUM: ConflictItem = { kind: 'MINIMUM', project: 'A' };

const INFEASIBLE: Partial<MatchingOutcome> = {
  status: 'INFEASIBLE',
  assignments: [],
  unassigned: [],
  projects: [],
  explanations: [],
  conflict: [PIN, MINIMUM],
  relaxations: [{ drop: PIN, profile: [0, 2], placed: 2 }],
};
const UNPROVEN: Partial<MatchingOutcome> = { status: 'FEASIBLE', gap: 0.1, bound: 3, certificate: 'NONE' };

const CONTRADICTION = 'status: contradicts the gap, bound, certificate or conflict';
const NOT_EMPTY = 'assignments: must be empty, like every list of an infeasible outcome';

function linesOf(changes: Partial<MatchingOutcome>, problem = PROBLEM): readonly string[] {
  const faults = verifyStatus(problem, anOutcome(problem, '', changes));
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

describe('verifyStatus', () => {
  // prettier-ignore
  it.each<[string, Partial<MatchingOutcome>]>([
    ['an optimum proven by branch and bound', {}],
    ['an optimum proven by prices',           { certificate: 'FLOW_DUAL' }],
    ['an unproven outcome',                   UNPROVEN],
    ['a contradiction with its conflict',     INFEASIBLE],
    ['a contradiction that nothing alone would end', { ...INFEASIBLE, relaxations: [] }],
    ['a conflict with a cap',                 { ...INFEASIBLE, conflict: [PIN, { kind: 'CAP', cap: 'c' }] }],
  ])('accepts %s', (_title, changes) => {
    expect(linesOf(changes)).toEqual([]);
  });

  // prettier-ignore
  it.each<[string, Partial<MatchingOutcome>, readonly string[]]>([
    ['another version of the engine',          { engineVersion: '0.9.0' }, ['engineVersion: is another version of the engine']],
    ['an optimum with a gap',                  { gap: 0.1 }, [CONTRADICTION]],
    ['an optimum with a bound',                { bound: 3 }, [CONTRADICTION]],
    ['an optimum without proof',               { certificate: 'NONE' }, [CONTRADICTION]],
    ['an unproven outcome without a gap',      { ...UNPROVEN, gap: 0 }, [CONTRADICTION]],
    ['an unproven outcome with a proof',       { ...UNPROVEN, certificate: 'MIP_PROOF' }, [CONTRADICTION]],
    ['a contradiction with a gap',             { ...INFEASIBLE, gap: 0.1 }, [CONTRADICTION]],
    ['a contradiction without proof',          { ...INFEASIBLE, certificate: 'NONE' }, [CONTRADICTION]],
    ['a contradiction between nothing',        { ...INFEASIBLE, conflict: [], relaxations: [] }, [CONTRADICTION]],
    ['a contradiction with assignments',       { ...INFEASIBLE, assignments: [{ student: 's0', project: 'A', rank: 1 }] }, [NOT_EMPTY]],
    ['a contradiction with unplaced students', { ...INFEASIBLE, unassigned: [{ student: 's0', reason: 'FULL' }] }, [NOT_EMPTY]],
    ['a contradiction with projects',          { ...INFEASIBLE, projects: [{ id: 'A', status: 'RUNNING', size: 2, mentor: null }] }, [NOT_EMPTY]],
    ['a contradiction with explanations',      { ...INFEASIBLE, explanations: [{ student: 's0', got: null, why: [], counterfactual: null }] }, [NOT_EMPTY]],
    ['relaxations of a solved problem',        { relaxations: [] }, ['relaxations: belongs to infeasible outcomes only']],
    ['a conflict of a solved problem',         { conflict: [PIN] }, ['conflict: belongs to infeasible outcomes only']],
    ['a decision that is not in the problem',  { ...INFEASIBLE, conflict: [PIN, { kind: 'PIN', decision: 'd' }] }, ['conflict[1]: names nothing in the problem']],
    ['a decision of another kind',             { ...INFEASIBLE, conflict: [PIN, { kind: 'FORBID', decision: 'pin s0 A' }] }, ['conflict[1]: names nothing in the problem']],
    ['a project that is not in the problem',   { ...INFEASIBLE, conflict: [PIN, { kind: 'MAXIMUM', project: 'B' }] }, ['conflict[1]: names nothing in the problem']],
    ['a cap that is not in the problem',       { ...INFEASIBLE, conflict: [PIN, { kind: 'CAP', cap: 'd' }] }, ['conflict[1]: names nothing in the problem']],
    ['a relaxation beside the conflict',       { ...INFEASIBLE, relaxations: [{ drop: { kind: 'MAXIMUM', project: 'A' }, profile: [1], placed: 1 }] }, ['relaxations[0]: drops nothing of the conflict, or miscounts']],
    ['a relaxation that miscounts',            { ...INFEASIBLE, relaxations: [{ drop: PIN, profile: [1, 1], placed: 1 }] }, ['relaxations[0]: drops nothing of the conflict, or miscounts']],
  ])('rejects %s, and nothing else', (_title, changes, lines) => {
    expect(linesOf(changes)).toEqual(lines);
  });

  it('rejects a contradiction that does not say with what', () => {
    const { conflict: _conflict, relaxations: _relaxations, ...silent } = INFEASIBLE;

    expect(linesOf(silent)).toEqual([
      CONTRADICTION,
      'relaxations: belongs to infeasible outcomes only',
      'conflict: belongs to infeasible outcomes only',
    ]);
  });

  it('rejects decisions and caps where the problem has none', () => {
    const { decisions: _decisions, caps: _caps, ...plain } = PROBLEM;

    expect(linesOf({ ...INFEASIBLE, conflict: [PIN, { kind: 'CAP', cap: 'c' }] }, plain)).toEqual([
      'conflict[0]: names nothing in the problem',
      'conflict[1]: names nothing in the problem',
    ]);
  });
});
