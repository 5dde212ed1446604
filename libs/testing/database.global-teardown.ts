import { setTimeout as delay } from 'node:timers/promises';

const limitMs = 30_000;

/** Ends the process that keeps the test database, by its number, and waits until its server and files are gone. */
export default async function stopTestDatabase(): Promise<void> {
  const keeper = Number(process.env['TEST_DATABASE_KEEPER']);
  if (!keeper) return;
  delete process.env['TEST_DATABASE_KEEPER'];
  signal(keeper, 'SIGTERM');
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += 20) {
    if (!signal(keeper, 0)) return;
    await delay(20);
  }
  throw new Error(`The process ${keeper}, which keeps the test database, does not end`);
}

/** Answers whether the process was there to receive it. */
function signal(pid: number, name: 'SIGTERM' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
