import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureReady } from '../../apps/launcher/ensure-ready.mjs';
import { projectRoot } from '../../apps/launcher/project-root.mjs';
import { exitWithSetupError, SetupError } from '../../apps/launcher/setup-error.mjs';
import { mutationGroups } from './groups.mjs';
import { describeScores, describeSurvivors } from './score.mjs';

/** Beside the data of the installation, which git ignores too. */
const reports = '.data/mutation';

/** `npm run mutate [-- GROUP…]`: changes the engine in thousands of small ways, and tells which ones no test notices. */
async function mutate(asked) {
  await ensureReady({ build: false });
  process.chdir(projectRoot);
  const { Stryker } = await import('@stryker-mutator/core');
  const results = [];
  for (const group of groupsOf(asked)) {
    const mutants = await new Stryker(optionsOf(group)).runMutationTest();
    results.push({ name: group.name, mutants });
    process.stdout.write(`${describeSurvivors(mutants)}\n`);
  }
  process.stdout.write(`${describeScores(results)}\n`);
}

function groupsOf(asked) {
  const groups = mutationGroups();
  const known = groups.map(({ name }) => name);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new SetupError(`No such group: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  return groups.filter(({ name }) => asked.length === 0 || asked.includes(name));
}

/** A mutant that runs into the limit of time counts as found, so that the limit leaves room for a busy machine. */
function optionsOf({ name, files, specs }) {
  return {
    mutate: files,
    testRunner: 'specs',
    plugins: [join(import.meta.dirname, 'spec-runner.mjs')],
    specRunner: { files: specs },
    testRunnerNodeArgs: ['--max-old-space-size=1024'],
    coverageAnalysis: 'perTest',
    concurrency: Math.max(1, availableParallelism() - 1),
    timeoutMS: 5_000,
    incremental: true,
    incrementalFile: join(reports, `${name}.incremental.json`),
    reporters: ['html', 'progress-append-only'],
    htmlReporter: { fileName: join(reports, `${name}.html`) },
    tempDirName: join(reports, 'sandboxes'),
    ignorePatterns: ['/*', '!/libs', '/libs/*', '!/libs/matching', '!/demo', '!/package.json'],
    warnings: { unknownOptions: false },
    allowConsoleColors: false,
  };
}

mutate(process.argv.slice(2)).catch(exitWithSetupError);
