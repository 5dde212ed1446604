import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { assertMailStaysHere, assertNobodyIsReal } from './demo-safety.js';
import { aPerson } from '#libs/testing/builders/a-person';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The demo', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  it.each(['smtp://127.0.0.1:1025', 'smtp://localhost', 'smtp://[::1]:25'])('sends its mails to %s', (url) => {
    expect(() => assertMailStaysHere(url)).not.toThrow();
  });

  it.each(['smtp://mail.example.org', 'smtp://127.0.0.1.evil.example', 'smtp://10.0.0.5'])('refuses %s', (url) => {
    expect(() => assertMailStaysHere(url)).toThrow('only to a server on this machine');
  });

  it('plays among fictional people, and never among real ones', async () => {
    await aPerson().at('ines@eleves.example').in(test.dataSource);
    await expect(assertNobodyIsReal(test.dataSource)).resolves.toBeUndefined();

    await aPerson().at('ines@ecole.fr').in(test.dataSource);
    await expect(assertNobodyIsReal(test.dataSource)).rejects.toThrow('real people');
  });
});
