import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child-program.mjs';
import { ensureReady } from './ensure-ready.mjs';
import { projectRoot } from './project-root.mjs';
import { exitWithSetupError, SetupError } from './setup-error.mjs';

const programs = join(projectRoot, 'dist', 'apps', 'cli');

/** `node apps/launcher/run.mjs NAME [ARGUMENT…]`: sets the checkout up and runs apps/cli/NAME. */
async function run([name, ...args]) {
  await ensureReady({ build: true });
  const program = join(programs, `${name}.js`);
  if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(program)) throw unknownProgram(name);
  process.exitCode = await runNode(['--enable-source-maps', program, ...args]);
}

function unknownProgram(name) {
  const entries = existsSync(programs) ? readdirSync(programs) : [];
  const known = entries.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -'.js'.length));
  const problem = name === undefined ? 'Which program?' : `There is no program ${name} in apps/cli.`;
  return new SetupError(`${problem} Choose one of: ${known.join(', ')}`);
}

run(process.argv.slice(2)).catch(exitWithSetupError);
