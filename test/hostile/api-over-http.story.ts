import { beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditResult, serverAudits } from 'graphql-http';

import type { HostileApi } from './hostile-api.js';

/** Every client says by a header of its own that no form sent the request: the price of safety from other sites. */
const asOurClient: typeof fetch = (address, init) =>
  fetch(address, {
    ...init,
    headers: { ...Object.fromEntries(new Headers(init?.headers)), 'apollo-require-preflight': 'true' },
  });

export const graphqlOverHttp = (running: () => HostileApi): void =>
  describe('GraphQL over HTTP, by the audits of the specification', () => {
    let api: HostileApi;
    beforeAll(() => {
      api = running();
    });

    it('does all that it must, and and every other thing that the audits ask', async () => {
      const results: AuditResult[] = [];
      for (const audit of serverAudits({ url: `${api.url}/graphql`, fetchFn: asOurClient }))
        results.push(await audit.fn());

      const musts = results.filter(({ name }) => name.startsWith('MUST'));
      const ok = (all: typeof results) => all.filter(({ status }) => status === 'ok').length;
      const missed = results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`);
      process.stdout.write(
        `GraphQL over HTTP: ${ok(musts)} of ${musts.length} MUST, ${ok(results)} of ${results.length}; not: ${missed.join('; ')}\n`,
      );
      expect([ok(musts), musts.length]).toEqual([13, 13]);
      expect(missed).toEqual([]);
    });
  });
