import { isDeepStrictEqual } from 'node:util';

import { CommandError } from './command-error.js';
import { runCommand } from './run-command.js';
import { featuresFor } from '#libs/matching/oracle/generated-features';
import { generatedProblem } from '#libs/matching/oracle/generated-problem';
import { heldAgainstOracle } from '#libs/matching/oracle/oracle.comparison';

const USAGE = 'Usage: npm run oracle -- [number of problems, 10000] [first seed, 1]';

/** `npm run oracle`: holds the engine against brute force on tiny problems that mix everything. 1 on any difference. */
async function oracle(): Promise<number> {
  const [, , problems = '10000', from = '1'] = process.argv;
  const [count, firstSeed] = [Number(problems), Number(from)];
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(firstSeed)) throw new CommandError(USAGE);

  const startedMs = performance.now();
  let differences = 0;
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    if (!(await isEqual(seed))) differences += 1;
    if (process.stderr.isTTY && seed % 100 === 0) process.stderr.write(`\r\u001B[Kseed ${seed}`);
  }
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  process.stdout.write(`${count} problems from seed ${firstSeed}: ${differences} differences (${seconds} s)\n`);
  return differences === 0 ? 0 : 1;
}

/** Prints the two answers where they differ. */
async function isEqual(seed: number): Promise<boolean> {
  const { actual, expected } = await heldAgainstOracle(generatedProblem(seed, featuresFor(seed)));
  if (isDeepStrictEqual(actual, expected)) return true;
  process.stdout.write(`${JSON.stringify({ seed, actual, expected })}\n`);
  return false;
}

await runCommand(oracle);
