import { describe, expect, it } from '@jest/globals';

import { normaliseEmail } from '#libs/identity/email';

describe('An e-mail address', () => {
  it.each([
    ['  Zoe@School.Example ', 'zoe@school.example'],
    ['ZOE\u0301@school.example', 'zo\u00e9@school.example'],
    ['zoe+tag@school.example', 'zoe+tag@school.example'],
  ])('has one spelling: %j is %j', (typed, normal) => {
    expect(normaliseEmail(typed)).toBe(normal);
  });
});
