import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, commonTokens, declareClassPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundleSpecs } from './spec-bundle.mjs';

/** In the sandbox, so that all processes of a run ask the tests in the same order. */
const timesFile = '.spec-times.json';

/**
 * Runs jest specs for Stryker without jest, which takes a second to begin where a mutant needs ten milliseconds: the
 * same specs with the same `expect`, on fresh modules for each mutant, only those tests that reach it, the quickest first, up
 * to the first that fails.
 */
class SpecRunner {
  static inject = tokens(commonTokens.options);

  constructor(options) {
    this.files = options.specRunner.files;
    this.context = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.load = await bundleSpecs(this.files);
  }

  async dryRun() {
    this.context.mutantCoverage = { static: {}, perTest: {} };
    const result = await this.run({ isWanted: () => true, bail: false });
    const times = (result.tests ?? []).map(({ id, timeSpentMs }) => [id, timeSpentMs]);
    writeFileSync(timesFile, JSON.stringify(Object.fromEntries(times)));
    return { ...result, mutantCoverage: this.context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    this.context.activeMutant = activeMutant.id;
    this.context.hitLimit = hitLimit;
    this.context.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter && new Set(testFilter);
    const result = await this.run({ isWanted: ({ id }) => wanted?.has(id) ?? true, bail: !disableBail });
    const timeout = determineHitLimitReached(this.context.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? result, disableBail);
  }

  async run({ isWanted, bail }) {
    this.context.currentTestId = undefined;
    let loaded;
    try {
      loaded = quickestFirst(this.load().filter(isWanted));
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error.stack) };
    }
    const tests = [];
    for (const test of loaded) {
      this.context.currentTestId = test.id;
      tests.push(await resultOf(test));
      if (bail && tests.at(-1).status === TestStatus.Failed) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }
}

function quickestFirst(tests) {
  const times = existsSync(timesFile) ? JSON.parse(readFileSync(timesFile, 'utf8')) : {};
  return tests.toSorted((left, right) => (times[left.id] ?? 0) - (times[right.id] ?? 0));
}

async function resultOf({ id, name, fileName, run }) {
  const startedMs = performance.now();
  const failure = await failureOf(run);
  const result = { id, name, fileName, timeSpentMs: performance.now() - startedMs };
  return failure === undefined
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage: failure };
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];
