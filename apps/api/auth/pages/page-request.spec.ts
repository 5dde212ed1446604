import { describe, expect, it } from '@jest/globals';

import { isFromOurPage, tokenIn } from './page-request.js';

describe('A form', () => {
  const host = 'passerelle.example';

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://passerelle.example' }, false],
    [{ origin: 'https://passerelle.example' }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'null' }, true],
    [{}, true],
  ])('with the headers %j is from our own page: %s', (headers, ours) => {
    expect(isFromOurPage({ headers, host })).toBe(ours);
  });

  const token = 'a-token_of-a-link-0123456789';

  it.each([
    [{ token }, token],
    [{ token: [token, token] }, ''],
    [{ token: 'short' }, ''],
    [{ token: `${token}"><script>` }, ''],
    [null, ''],
    ['token', ''],
  ])('or address with %j bears the token %j', (source, read) => {
    expect(tokenIn(source)).toBe(read);
  });
});
