import { describe, expect, it } from '@jest/globals';

import { PinoLogger } from '#libs/platform/logging/pino-logger';

const secrets = {
  authorization: 'Bearer abcdefghijklmnop',
  cookie: 'session=abcdefghijklmnop',
  token: 'abcdefghijklmnop',
  code: '123456',
  email: 'ana@people.example',
  password: 'hunter2hunter2',
};

/** The lines that a piece of work logs. */
function logged(work: (logger: PinoLogger) => void): string {
  const lines: string[] = [];
  work(new PinoLogger('debug', 'spec', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('The log', () => {
  it.each(Object.entries(secrets))(
    'never tells a %s, at the top, inside a noun, or inside its parts',
    (key, secret) => {
      const text = logged((logger) => {
        logger.log({ [key]: secret });
        logger.warn({ request: { [key]: secret } });
        logger.error({ request: { headers: { [key]: secret } } });
        logger.debug({ error: { request: { headers: { [key]: secret } } } });
      });

      expect(text).not.toContain(secret);
      expect(text.match(/\[Redacted\]/g)).toHaveLength(4);
    },
  );

  it.each([
    ['postgres://passerelle:s3cret@127.0.0.1/passerelle', 's3cret'],
    ['Bearer abcdefghijklmnopqrstuvwxyz0123456789', 'abcdefghijklmnop'],
    ['550 no such user <ana@people.example>', 'ana@people.example'],
  ])('tells what happened without the secret in its words: %s', (words, secret) => {
    const text = logged((logger) => {
      logger.error(`It failed: ${words}`, 'Stack of it', 'Mail');
      logger.warn({ error: `It failed: ${words}` });
    });

    expect(text).not.toContain(secret);
    expect(text).toContain('It failed');
  });

  it('keeps the paths of a stack, and stays JSON around what it hides', () => {
    const stack = 'Error: no\n    at node_modules/@apollo/server/dist/esm/runHttpQuery.js:1:2\nana@people.example said';
    const text = logged((logger) => logger.error({ error: stack }));

    expect(JSON.parse(text)).toMatchObject({ error: stack.replace('ana@people.example', '[Redacted address]') });
  });

  it('is one line of JSON for each event, whatever its words hold', () => {
    const text = logged((logger) => logger.log('one\n{"level":"fatal"}', 'Spec'));

    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ service: 'spec', context: 'Spec', msg: 'one\n{"level":"fatal"}' });
  });
});
