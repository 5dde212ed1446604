import { describe, expect, it } from '@jest/globals';

import { canonicalJson, hashJson } from './hash.js';

describe('canonicalJson', () => {
  it('orders the keys of objects, at every depth, and never the items of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'x'], a: null, A: undefined })).toBe(
      '{"a":null,"b":[{"c":2,"d":1},"x"]}',
    );
  });
});

describe('hashJson', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    expect(hashJson({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
