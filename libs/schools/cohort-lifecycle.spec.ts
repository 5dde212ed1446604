import { describe, expect, it } from '@jest/globals';

import { allowedVerbs, nextStatus, verbsOf } from '#libs/platform/lifecycle/lifecycle';
import {
  type CohortGuard,
  cohortLifecycle,
  type CohortRelation,
  type CohortStatus,
  cohortStatuses,
  type CohortVerb,
} from '#libs/schools/cohort-lifecycle';

const relations: readonly CohortRelation[] = ['coordinator', 'teacher', 'explorer', 'system'];
const allTrue: Record<CohortGuard, boolean> = {
  hasStudents: true,
  hasOffers: true,
  closesInTheFuture: true,
  reasonGiven: true,
};

// prettier-ignore
const allowed: readonly (readonly [CohortVerb, CohortRelation, CohortStatus, CohortStatus])[] = [
  ['enrol',             'teacher', 'DRAFT',              'ENROLLING'],
  ['enrol',             'system',  'DRAFT',              'ENROLLING'],
  ['openPreferences',   'teacher', 'ENROLLING',          'PREFERENCES_OPEN'],
  ['closePreferences',  'teacher', 'PREFERENCES_OPEN',   'PREFERENCES_CLOSED'],
  ['closePreferences',  'system',  'PREFERENCES_OPEN',   'PREFERENCES_CLOSED'],
  ['reopenPreferences', 'teacher', 'PREFERENCES_CLOSED', 'PREFERENCES_OPEN'],
  ['allocate',          'system',  'PREFERENCES_CLOSED', 'ALLOCATED'],
];

const everyCase = verbsOf(cohortLifecycle).flatMap((verb) =>
  relations.flatMap((relation) => cohortStatuses.map((status) => [verb, relation, status] as const)),
);
const refused = everyCase.filter(
  ([verb, relation, status]) => !allowed.some(([v, r, s]) => v === verb && r === relation && s === status),
);

describe('The lifecycle of a cohort', () => {
  it.each(allowed)('lets %s by the %s lead from %s to %s', (verb, relation, status, next) => {
    expect(nextStatus(cohortLifecycle, verb, { status, relations: [relation], facts: allTrue })).toBe(next);
  });

  it.each(refused)('refuses %s by the %s in %s', (verb, relation, status) => {
    const attempt = () => nextStatus(cohortLifecycle, verb, { status, relations: [relation], facts: allTrue });

    expect(attempt).toThrow(/^(FORBIDDEN|INVALID_TRANSITION)$/);
  });

  // prettier-ignore
  it.each([
    ['openPreferences',   'ENROLLING',          'hasStudents',       'COHORT_EMPTY'],
    ['openPreferences',   'ENROLLING',          'hasOffers',         'NOTHING_OFFERED'],
    ['openPreferences',   'ENROLLING',          'closesInTheFuture', 'PREFERENCES_CLOSE_IN_THE_PAST'],
    ['reopenPreferences', 'PREFERENCES_CLOSED', 'closesInTheFuture', 'PREFERENCES_CLOSE_IN_THE_PAST'],
    ['reopenPreferences', 'PREFERENCES_CLOSED', 'reasonGiven',       'REOPENING_REASON_REQUIRED'],
  ] as const)('refuses %s in %s unless %s, with %s', (verb, status, guard, code) => {
    const situation = { status, relations: ['teacher'] as const, facts: { ...allTrue, [guard]: false } };

    expect(() => nextStatus(cohortLifecycle, verb, situation)).toThrow(code);
    expect(allowedVerbs(cohortLifecycle, situation)).not.toContain(verb);
  });
});
