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
import { StepCounter } from './step-counter.mjs';

/** What each test costs without a mutant, `{ ms, steps }` by id: in the sandbox, for all processes of a run. */
const costsFile = '.spec-costs.json';

/**
 * Runs jest specs for Stryker without jest, which takes a second to begin where a mutant needs ten milliseconds: the
 * same specs with the same `expect`, on fresh modules for each mutant, only those tests that reach it, the quickest
 * first, up to the first that fails.
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
    this.costs = existsSync(costsFile) ? JSON.parse(readFileSync(costsFile, 'utf8')) : {};
  }

  async dryRun() {
    const { counter, ...result } = await this.run({ isWanted: () => true, bail: false });
    const tests = result.tests ?? [];
    this.costs = Object.fromEntries(tests.map(({ id, timeSpentMs, steps }) => [id, { ms: timeSpentMs, steps }]));
    writeFileSync(costsFile, JSON.stringify(this.costs));
    return { ...result, mutantCoverage: { static: counter.static, perTest: counter.tests } };
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
    const counter = new StepCounter();
    this.context.mutantCoverage = counter;
    this.context.currentTestId = undefined;
    let loaded;
    try {
      loaded = this.load().filter(isWanted);
    } catch (error) {
      return { counter, status: DryRunStatus.Error, errorMessage: String(error.stack) };
    }
    const tests = [];
    for (const test of loaded.toSorted((left, right) => this.msOf(left) - this.msOf(right))) {
      this.context.currentTestId = test.id;
      counter.begin(this.costs[test.id]?.steps);
      tests.push({ ...(await resultOf(test)), steps: counter.steps });
      if (counter.isExceeded) return { counter, status: DryRunStatus.Timeout, reason: `Too many steps: ${test.id}` };
      if (bail && tests.at(-1).status === TestStatus.Failed) break;
    }
    return { counter, status: DryRunStatus.Complete, tests };
  }

  msOf({ id }) {
    return this.costs[id]?.ms ?? 0;
  }
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
