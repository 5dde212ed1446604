import { expect, it } from '@jest/globals';

import { escapeHtml } from './escape-html.js';

it('leaves no character with which words could become markup, and every other as it is', () => {
  expect(escapeHtml(`<a href="x" id='y'>Café & thé</a> 🙂`)).toBe(
    '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;Café &amp; thé&lt;/a&gt; 🙂',
  );
});
