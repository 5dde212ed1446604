import { beforeAll, describe, expect, it } from '@jest/globals';

import type { HostileApi } from './hostile-api.js';

export const homePage = (running: () => HostileApi): void =>
  describe('The bare address, where mails lead', () => {
    let api: HostileApi;

    beforeAll(() => {
      api = running();
    });

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
