import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether the tests of the Redis queue backend run, and why, in one line. */
export function describeRedisTests(environment = process.env) {
  if (environment.REDIS_URL) return 'Tests of the Redis backend: they run, on the server of REDIS_URL.';
  const program = findOnPath('redis-server', environment.PATH ?? '');
  if (program) return `Tests of the Redis backend: they run, with ${program}.`;
  return 'Tests of the Redis backend: SKIPPED, since redis-server is not on the PATH and REDIS_URL is not set.';
}

function findOnPath(name, path) {
  const candidates = path.split(delimiter).filter(Boolean);
  return candidates.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
