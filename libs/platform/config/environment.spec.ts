import { describe, expect, it } from '@jest/globals';

import { Environment, EnvironmentError, loadEnvironment } from '#libs/platform/config/environment';

const needed = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:5432/passerelle', SMTP_URL: 'smtp://127.0.0.1:1025' };

const complaint = (source: Readonly<Record<string, string>>): string => {
  try {
    loadEnvironment(source);
    return '';
  } catch (error) {
    return error instanceof EnvironmentError ? error.message : String(error);
  }
};

describe('The environment', () => {
  it('has defaults for all but the database and the mail server', () => {
    const environment = loadEnvironment(needed);

    expect(environment).toEqual(
      Object.assign(new Environment(), { databaseUrl: needed.DATABASE_URL, smtpUrl: needed.SMTP_URL }),
    );
  });

  it('gives numbers as numbers', () => {
    const { port, jobLockMs } = loadEnvironment({ ...needed, PORT: '0', JOB_LOCK_MS: '500' });

    expect([port, jobLockMs]).toEqual([0, 500]);
  });

  it('takes an empty variable for an absent one', () => {
    expect(loadEnvironment({ ...needed, PORT: '', REDIS_URL: '' })).toMatchObject({ port: 3000 });
  });

  it('leaves what it does not know alone', () => {
    expect(loadEnvironment({ ...needed, HOME: '/root' })).toEqual(loadEnvironment(needed));
  });

  it.each([
    ['NODE_ENV', 'staging'],
    ['DATABASE_URL', 'mysql://127.0.0.1/passerelle'],
    ['REDIS_URL', 'http://127.0.0.1'],
    ['SMTP_URL', '127.0.0.1:25'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '1.5'],
    ['PUBLIC_URL', 'passerelle.example'],
    ['MAIL_FROM', 'Passerelle'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
    ['OPERATOR_CONTACT_EMAIL', 'somebody'],
    ['JOB_LOCK_MS', '99'],
    ['LOG_LEVEL', 'loud'],
    ['DEFAULT_TIME_ZONE', 'Europe/Atlantis'],
  ])('refuses %s=%j by its name', (variable, value) => {
    expect(complaint({ ...needed, [variable]: value })).toMatch(new RegExp(`^${variable}: `));
  });

  it('names every bad variable at once, and repeats no secret', () => {
    const text = complaint({ DATABASE_URL: 'mysql://me:secret@127.0.0.1/x', PORT: '-1' });

    expect(text.split('\n').map((line) => line.split(':')[0])).toEqual(['DATABASE_URL', 'SMTP_URL', 'PORT']);
    expect(text).not.toContain('secret');
  });
});
