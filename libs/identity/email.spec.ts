import { describe, expect, it } from '@jest/globals';

import { mixesAlphabets, normaliseEmail } from '#libs/identity/email';

describe('An e-mail address', () => {
  it.each([
    ['  Zoe@School.Example ', 'zoe@school.example'],
    ['ZOE\u0301@school.example', 'zo\u00e9@school.example'],
    ['zoe+tag@school.example', 'zoe+tag@school.example'],
  ])('has one spelling: %j is %j', (typed, normal) => {
    expect(normaliseEmail(typed)).toBe(normal);
  });
});

describe('An address that looks like another', () => {
  it.each([
    ['z\u043ee@school.example', true],
    ['zoe@s\u0441hool.example', true],
    ['\u03b1nna@school.example', true],
    ['zoe@school.example', false],
    ['zo\u00e9+tag@\u00e9cole.example', false],
    ['zoe\u0301.o\u2019neill_7@school.example', false],
  ])('mixes alphabets: %s %s', (email, mixed) => {
    expect(mixesAlphabets(email)).toBe(mixed);
  });
});
