import { describe, expect, it } from '@jest/globals';

import { contradictingGroups, contradictingPairs } from '#libs/matching-runs/contradictions';

const pin = (enrolmentId: string, projectId: string) => ({ kind: 'PIN' as const, enrolmentId, projectId });
const forbid = (enrolmentId: string, projectId: string) => ({ kind: 'FORBID' as const, enrolmentId, projectId });
const group = (kind: 'TOGETHER' | 'APART', ...enrolmentIds: string[]) => ({ kind, enrolmentIds });

describe('Decisions contradict each other', () => {
  it('when a student is to be in two projects', () => {
    expect(contradictingPairs([pin('Ana', 'A'), pin('Bea', 'B'), pin('Ana', 'B')])).toEqual([2]);
  });

  it('when a place is imposed and forbidden, in either order', () => {
    expect(contradictingPairs([pin('Ana', 'A'), forbid('Ana', 'A')])).toEqual([1]);
    expect(contradictingPairs([forbid('Ana', 'A'), pin('Ana', 'A')])).toEqual([1]);
  });

  it('never for the same decision twice, other students, or another project ruled out', () => {
    const decisions = [pin('Ana', 'A'), pin('Ana', 'A'), forbid('Ana', 'B'), forbid('Ana', 'B'), forbid('Bea', 'A')];

    expect(contradictingPairs(decisions)).toEqual([]);
  });

  it('when those who stay together have different places imposed', () => {
    const groups = [group('TOGETHER', 'Ana', 'Bea'), group('TOGETHER', 'Ana', 'Cid')];

    expect(contradictingGroups(groups, [pin('Ana', 'A'), pin('Bea', 'B')])).toEqual([0]);
  });

  it('when two who are kept apart have the same place imposed', () => {
    const groups = [group('APART', 'Ana', 'Bea', 'Cid'), group('APART', 'Ana', 'Dov')];

    expect(contradictingGroups(groups, [pin('Ana', 'A'), pin('Cid', 'A'), pin('Dov', 'B')])).toEqual([0]);
  });

  it('never for groups whose imposed places agree, or are only ruled out', () => {
    const groups = [group('TOGETHER', 'Ana', 'Bea'), group('APART', 'Ana', 'Cid'), group('APART', 'Eva', 'Fox')];
    const decisions = [pin('Ana', 'A'), pin('Bea', 'A'), forbid('Cid', 'A'), forbid('Eva', 'B'), forbid('Fox', 'B')];

    expect(contradictingGroups(groups, decisions)).toEqual([]);
  });
});
