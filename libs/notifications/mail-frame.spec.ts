import { describe, expect, it } from '@jest/globals';

import { messageIdOf } from '#libs/notifications/mail-frame';

describe('The Message-ID of a notification', () => {
  it.each([
    ['Passerelle <no-reply@passerelle.example>', '<n1@passerelle.example>'],
    ['no-reply@passerelle.example', '<n1@passerelle.example>'],
  ])('is in the domain of the sender %s', (mailFrom, expected) => {
    expect(messageIdOf('n1', { mailFrom })).toBe(expected);
  });
});
