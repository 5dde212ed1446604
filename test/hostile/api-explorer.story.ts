import { readdirSync, readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';

import type { HostileApi } from './hostile-api.js';
import { permissionWorld } from './permission-world.js';

const folder = 'docs/examples';
const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'));

export const explorer = (running: () => HostileApi): void =>
  describe('The explorer', () => {
    let api: HostileApi;
    let staff: { readonly authorization: string };
    beforeAll(async () => {
      api = running();
      const { people } = await permissionWorld(api.database);
      staff = await api.session(people.coordinator);
    });

    it('comes from the api alone, and so works without a network', async () => {
      const page = await api.request('/graphiql');
      const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
      const workers = ['editor', 'json', 'graphql'].map((name) => `/graphiql/${name}.worker.js`);
      const inner = [...files.filter((address) => address.startsWith('/graphiql/')), ...workers];

      const answers = await Promise.all(inner.map((address) => api.request(address)));

      expect(files.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    });

    it('serves no other files', async () => {
      const paths = ['/graphiql/../main.js', '/graphiql/..%2fmain.js', '/graphiql/constructor', '/graphiql/x.js'];

      const statuses = await Promise.all(paths.map(async (path) => (await api.request(path)).status));

      expect(statuses).toEqual([404, 404, 404, 404]);
    });

    it('begins with ten examples', () => {
      const script = readFileSync('dist/apps/api/graphiql/explorer.js', 'utf8');

      const absent = examples.filter((name) => {
        const [line = ''] = readFileSync(`${folder}/${name}`, 'utf8').split('\n');
        return !script.includes(line);
      });

      expect(absent).toEqual([]);
      expect(examples).toHaveLength(10);
    });

    it.each(examples.filter((name) => name !== 'one-thing-by-its-id.graphql'))(
      'answers its example %s',
      async (name) => {
        const { status, json } = await api.post(readFileSync(`${folder}/${name}`, 'utf8'), {}, staff);

        expect([status, json?.errors]).toEqual([200, undefined]);
        expect(Object.values(json?.data ?? {})).toEqual([expect.anything()]);
      },
    );

    it('answers its example of one thing by its id, given one', async () => {
      const projects = await api.post('{ projects(first: 1) { edges { node { id title } } } }', {}, staff);
      const [id] = /"id":"([^"]+)"/.exec(projects.text)?.slice(1) ?? [];

      const { json } = await api.post(readFileSync(`${folder}/one-thing-by-its-id.graphql`, 'utf8'), { id }, staff);

      expect(json?.data?.['node']).toMatchObject({ id, title: expect.any(String) });
    });
  });
