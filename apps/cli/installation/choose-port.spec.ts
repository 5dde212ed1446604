import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { choosePort, startOnPort } from './choose-port.js';

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

  it('is another when a program takes it between the look and the start', async () => {
    delete process.env['PORT'];
    const tried: number[] = [];
    const others: Server[] = [];

    const started = await startOnPort(async (port) => {
      tried.push(port);
      if (tried.length > 1) return port;
      others.push(createServer().listen(port, '127.0.0.1'));
      for (const other of others) await once(other, 'listening');
      throw new Error('EADDRINUSE');
    });
    for (const other of others) other.close();

    expect(tried).toHaveLength(2);
    expect(started).toBe(tried[1]);
    expect(started).not.toBe(tried[0]);
  });

  it('is kept when the start fails for another reason', async () => {
    delete process.env['PORT'];
    const tried: number[] = [];
    const failure = new Error('The database is away');

    const starting = startOnPort((port) => Promise.reject((tried.push(port), failure)));

    await expect(starting).rejects.toBe(failure);
    expect(tried).toHaveLength(1);
  });
});
