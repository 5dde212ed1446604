import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { Staff } from './operations/staff.js';
import type { Environment } from '#libs/platform/config/environment';

const folder = join(import.meta.dirname, 'graphiql');

const types: Readonly<Record<string, string>> = {
  'explorer.js': 'text/javascript; charset=utf-8',
  'explorer.css': 'text/css; charset=utf-8',
  'editor.worker.js': 'text/javascript; charset=utf-8',
  'json.worker.js': 'text/javascript; charset=utf-8',
  'graphql.worker.js': 'text/javascript; charset=utf-8',
};

/** Everything comes from here, and styles also from the editor, which writes them as it goes. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  'font-src data:',
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Passerelle: try the API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/explorer.css">
    <style>html, body, #explorer { height: 100%; margin: 0 }</style>
    <script src="/graphiql/explorer.js" defer></script>
  </head>
  <body>
    <div id="explorer">Loading…</div>
    <noscript>The explorer needs JavaScript. The schema itself is at <a href="/schema.graphql">/schema.graphql</a>.</noscript>
  </body>
</html>
`;

/** GraphiQL at /graphiql, from files of the build alone, so that it works without a network. */
export function serveExplorer(app: NestFastifyApplication, { nodeEnv }: Environment): void {
  // In production it is for those who run the installation; everybody else has the published schema.
  const guard = nodeEnv === 'production' ? { onRequest: app.get(Staff).hideFromOthers } : {};
  const server = app.getHttpAdapter().getInstance();
  server.get('/graphiql', guard, (_, reply) =>
    reply.headers({ 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' }).send(page),
  );
  server.get<{ Params: { name: string } }>('/graphiql/:name', guard, async ({ params: { name } }, reply) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    const content = type && (await readFile(join(folder, name)).catch(() => undefined));
    if (!type || !content) return reply.code(404).send({ message: 'There is no such file. Was the explorer built?' });
    return reply.headers({ 'content-security-policy': policy, 'content-type': type }).send(content);
  });
}
