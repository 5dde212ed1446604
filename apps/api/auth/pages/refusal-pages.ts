import type { PlainPage } from './plain-page.js';

/** The database is away or slow. The link is as good as before. */
export const busy: PlainPage = { status: 503, title: 'page.busy.title', text: 'page.busy.text' };

/** The form was not on our page. */
export const fromElsewhere: PlainPage = { status: 403, title: 'page.elsewhere.title', text: 'page.elsewhere.text' };
