import type { IncomingHttpHeaders } from 'node:http';

import { Logger } from '@nestjs/common';

import type { Environment } from '#libs/platform/config/environment';

const logger = new Logger('CrossOrigin');

/** So that a page that calls in a loop, or a thousand of them, cannot fill the log. */
const mostWarnings = 100;

/** Which web sites may call the api from a browser: its own, and those that CORS_ORIGINS lists. */
export class AllowedOrigins {
  private readonly origins: ReadonlySet<string>;
  private readonly warned = new Set<string>();

  constructor({ publicUrl, corsOrigins }: Pick<Environment, 'publicUrl' | 'corsOrigins'>) {
    const listed = corsOrigins.split(',').flatMap((origin) => origin.trim() || []);
    this.origins = new Set([publicUrl, ...listed].map((url) => new URL(url).origin));
  }

  /** Refuses with an explanation in the log, once for each origin. A caller that is no browser names none. */
  allows({ origin, host }: IncomingHttpHeaders): boolean {
    if (origin === undefined || this.origins.has(origin) || isOwn(origin, host)) return true;
    if (this.warned.size < mostWarnings && !this.warned.has(origin)) {
      this.warned.add(origin);
      logger.warn(
        `Pages of ${JSON.stringify(origin.slice(0, 200))} were refused: to let them call the api, add that origin to CORS_ORIGINS.`,
      );
    }
    return false;
  }
}

/** The page came from where the request goes, such as GraphiQL on whatever port the api listens. */
function isOwn(origin: string, host: string | undefined): boolean {
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/** CORS with exact origins: the wrong ones get no header at all, so browsers keep the answer from their pages. */
export function corsOptionsOf(allowed: AllowedOrigins) {
  return (request: { readonly headers: IncomingHttpHeaders }, answer: (error: null, options: object) => void) =>
    answer(null, {
      origin: allowed.allows(request.headers) ? (request.headers.origin ?? false) : false,
      credentials: true,
      methods: ['GET', 'POST'],
      maxAge: 600,
    });
}
