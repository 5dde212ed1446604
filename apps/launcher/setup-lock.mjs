import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from './project-root.mjs';

const defaultLockFile = join(projectRoot, '.data', 'setup.lock');
const retryMs = 200;

/** Lets one program of this checkout at a time install and build. The lock of a program that died counts for nothing. */
export async function withSetupLock(work, lockFile = defaultLockFile) {
  mkdirSync(dirname(lockFile), { recursive: true });
  for (let told = false; !tryLock(lockFile); told = true) {
    if (!told) process.stderr.write('Waiting for another program that sets this folder up…\n');
    await delay(retryMs);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function tryLock(lockFile) {
  try {
    writeFileSync(lockFile, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    removeIfAbandoned(lockFile);
    return false;
  }
}

function removeIfAbandoned(lockFile) {
  const holder = holderOf(lockFile);
  // Not a number yet: its holder is about to write it.
  if (!holder || isAlive(holder)) return;

  // Several may find it abandoned at once: moving it first shows whether it was still the one we read.
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === holder) return rmSync(aside, { force: true });
  renameSync(aside, lockFile);
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
