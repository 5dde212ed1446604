import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { choosePort } from './choose-port.js';

describe('The port of the api', () => {
  const earlier = process.env['PORT'];
  let taken: Server;

  beforeEach(async () => {
    taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
  });
  afterEach(() => {
    taken.close();
    if (earlier === undefined) delete process.env['PORT'];
    else process.env['PORT'] = earlier;
  });

  it('is the first free one from 3000 on when none is configured', async () => {
    delete process.env['PORT'];

    expect(await choosePort()).toBeGreaterThanOrEqual(3000);
  });

  it('is never another than the configured one: a taken port is said', async () => {
    const address = taken.address();
    process.env['PORT'] = String(typeof address === 'object' ? address?.port : '');

    await expect(choosePort()).rejects.toThrow(`Port ${process.env['PORT']} (PORT) is taken.`);
  });

  it('is said not to be one when it is no number', async () => {
    process.env['PORT'] = 'http';

    await expect(choosePort()).rejects.toThrow('PORT=http is not a port.');
  });
});
