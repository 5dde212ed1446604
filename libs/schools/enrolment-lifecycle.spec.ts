import { describe, expect, it } from '@jest/globals';

import { nextStatus, verbsOf } from '#libs/platform/lifecycle/lifecycle';
import {
  enrolmentLifecycle,
  type EnrolmentRelation,
  type EnrolmentStatus,
  enrolmentStatuses,
  type EnrolmentVerb,
} from '#libs/schools/enrolment-lifecycle';

const relations: readonly EnrolmentRelation[] = ['coordinator', 'teacher', 'self', 'system'];

// prettier-ignore
const allowed: readonly (readonly [EnrolmentVerb, EnrolmentRelation, EnrolmentStatus, EnrolmentStatus])[] = [
  ['activate', 'self',    'INVITED', 'ACTIVE'],
  ['activate', 'teacher', 'INVITED', 'ACTIVE'],
  ['activate', 'system',  'INVITED', 'ACTIVE'],
  ['withdraw', 'coordinator', 'INVITED', 'WITHDRAWN'],
  ['withdraw', 'coordinator', 'ACTIVE', 'WITHDRAWN'],
  ['withdraw', 'teacher', 'INVITED', 'WITHDRAWN'],
  ['withdraw', 'teacher', 'ACTIVE',  'WITHDRAWN'],
];

const refused = verbsOf(enrolmentLifecycle)
  .flatMap((verb) =>
    relations.flatMap((relation) => enrolmentStatuses.map((status) => [verb, relation, status] as const)),
  )
  .filter(([verb, relation, status]) => !allowed.some(([v, r, s]) => v === verb && r === relation && s === status));

describe('The lifecycle of an enrolment', () => {
  it.each(allowed)('lets %s by the %s lead from %s to %s', (verb, relation, status, next) => {
    expect(nextStatus(enrolmentLifecycle, verb, { status, relations: [relation], facts: {} })).toBe(next);
  });

  it.each(refused)('refuses %s by the %s in %s', (verb, relation, status) => {
    const attempt = () => nextStatus(enrolmentLifecycle, verb, { status, relations: [relation], facts: {} });

    expect(attempt).toThrow(/^(FORBIDDEN|INVALID_TRANSITION)$/);
  });
});
