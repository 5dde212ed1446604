import { describe, expect, it } from '@jest/globals';

import { html } from './html.js';

describe('A template of markup', () => {
  it('escapes what people wrote, and leaves markup as it is', () => {
    const title = html`<b>${'R&D "<script>"'}</b>`;

    expect(html`<p title="${"l'été"}">${title} ${3}</p>`.markup).toBe(
      '<p title="l&#39;été"><b>R&amp;D &quot;&lt;script&gt;&quot;</b> 3</p>',
    );
  });

  it('joins lists', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);

    expect(html`${items}`.markup).toBe('<li>a</li><li>&lt;</li>');
  });
});
