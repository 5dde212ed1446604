import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type HostileApi, startHostileApi } from './hostile-api.js';

describe('The bare address, where mails lead', () => {
  let api: HostileApi;

  beforeAll(async () => {
    api = await startHostileApi();
  });
  afterAll(() => api.stop());

  it.each([
    ['fr', 'Il n’y a pas encore de pages ici'],
    ['en', 'There are no pages here yet'],
  ])('says in %s what Passerelle is, without scripts and kept nowhere', async (language, words) => {
    const response = await fetch(`${api.url}/`, { headers: { 'accept-language': language } });

    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(words);
    expect(text).not.toContain('<script');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
