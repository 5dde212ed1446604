import type { FastifyRequest } from 'fastify';

/** The token in a query or a form; the empty text, which opens nothing, for anything else. */
export function tokenIn(source: unknown): string {
  if (typeof source !== 'object' || source === null || !('token' in source)) return '';
  const { token } = source;
  return typeof token === 'string' && /^[\w-]{20,200}$/.test(token) ? token : '';
}

/**
 * Whether a form was sent by our own page, as far as the browser says: a form of another site could sign its visitor
 * in as somebody else. Browsers tell with Sec-Fetch-Site; those too old for it, with Origin.
 */
export function isFromOurPage({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || origin === 'null' || origin.replace(/^https?:\/\//, '') === host;
}
