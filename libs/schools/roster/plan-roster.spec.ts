import { describe, expect, it } from '@jest/globals';

import { refusal } from '#libs/schools/import-report';
import { type KnownEnrolment, planRoster } from '#libs/schools/roster/plan-roster';
import type { RosterStudent } from '#libs/schools/roster/read-roster';

const zoe: RosterStudent = {
  email: 'zoe@e.example',
  name: 'Zoé',
  studentNumber: '1',
  skills: ['SQL'],
  term: 'S1',
  locale: 'fr',
};
const known: KnownEnrolment = {
  id: 'enrolment',
  email: 'zoe@e.example',
  status: 'ACTIVE',
  studentNumber: '1',
  skills: ['SQL'],
  term: 'S1',
};
const plan = (student: RosterStudent, ...enrolments: readonly KnownEnrolment[]) =>
  planRoster([{ row: 2, student, refusal: null }], enrolments).map(({ outcome, refusal: why, revision }) => ({
    outcome,
    why,
    revision,
  }));

describe('The plan of a roster', () => {
  it('enrols who is not known', () => {
    expect(plan(zoe)).toEqual([{ outcome: 'NEW', why: null, revision: null }]);
  });

  it('leaves alone who is known as the file says', () => {
    expect(plan({ ...zoe, name: 'Another name' }, known)).toEqual([
      { outcome: 'UNCHANGED', why: null, revision: null },
    ]);
  });

  it('changes what the file says otherwise', () => {
    expect(plan({ ...zoe, studentNumber: '2', skills: ['Design'], term: 'S2' }, known)).toEqual([
      {
        outcome: 'CHANGED',
        why: null,
        revision: { id: 'enrolment', studentNumber: '2', skills: ['Design'], term: 'S2' },
      },
    ]);
  });

  it('forgets nothing that the file leaves blank', () => {
    expect(plan({ ...zoe, studentNumber: null, skills: [], term: null }, known)).toEqual([
      { outcome: 'UNCHANGED', why: null, revision: null },
    ]);
  });

  it('does not bring back who has withdrawn', () => {
    expect(plan(zoe, { ...known, status: 'WITHDRAWN' })).toEqual([
      { outcome: 'REFUSED', why: refusal('STUDENT_WITHDRAWN'), revision: null },
    ]);
  });

  it('gives nobody the number of another student', () => {
    expect(plan({ ...zoe, email: 'max@e.example' }, known)).toEqual([
      { outcome: 'REFUSED', why: refusal('STUDENT_NUMBER_TAKEN'), revision: null },
    ]);
  });
});
