import { describe, expect, it } from '@jest/globals';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

import { asUnavailable } from '#libs/platform/database/unavailable';
import { platformErrors } from '#libs/platform/errors/platform.errors';

const coded = (code: string) => Object.assign(new Error('told by the driver'), { code });

describe('An outage of the database', () => {
  it.each([
    ['08006', 'connection failure'],
    ['53300', 'too many connections'],
    ['57P01', 'the server stops'],
    ['57P03', 'the server starts'],
    ['57014', 'the statement took too long'],
    ['25P03', 'the transaction stood open too long'],
    ['40001', 'serialization failure'],
    ['40P01', 'deadlock'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ECONNRESET', 'the line was cut'],
    ['EPIPE', 'the line was cut while writing'],
    ['ETIMEDOUT', 'no answer'],
  ])('is worth another try: %s, %s', (code) => {
    expect(asUnavailable(coded(code))).toEqual(platformErrors.unavailable());
  });

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Client has encountered a connection error and is not queryable',
    new QueryRunnerAlreadyReleasedError().message,
    new QueryRunnerProviderAlreadyReleasedError().message,
  ])('is known by the words of the driver where it gives no code: %s', (message) => {
    expect(asUnavailable(new Error(message))).toEqual(platformErrors.unavailable());
  });

  it.each(['08P01', '23505', '23514', '42P01', '22P02', 'X08006', '5701'])('is not what %s tells', (code) => {
    const error = coded(code);

    expect(asUnavailable(error)).toBe(error);
  });

  it.each([platformErrors.forbidden(), new Error('a bug'), 'a word', null, undefined])(
    'is not any other failure: %s',
    (error) => {
      expect(asUnavailable(error)).toBe(error);
    },
  );
});
