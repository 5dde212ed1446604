import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { rulesPage } from './rules-page.js';

describe('docs/matching-rules.md', () => {
  it('is what the tables of the engine give; npm run docs renews it', () => {
    expect(readFileSync('docs/matching-rules.md', 'utf8')).toBe(rulesPage());
  });
});
