import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const engine = 'libs/matching';

/** The whole engine in a second, for what a folder's own specs leave to it. */
const wholeEngine = ['known-answers.spec.ts', 'solve-matching.spec.ts', 'golden.spec.ts'];

/** A row for each folder of the engine: which specs hold its files beside its own ones, which are asked first. */
// prettier-ignore
const rows = [
  { name: 'validation',        folder: 'validation',        also: [] },
  { name: 'explanations',      folder: 'explanations',      also: wholeEngine },
  { name: 'verification',      folder: 'verification',      also: ['blocking-pairs.spec.ts'] },
  { name: 'mentors',           folder: 'mentors',           also: ['stage-examples.spec.ts'] },
  { name: 'cohort-allocation', folder: 'cohort-allocation', also: ['stage-examples.spec.ts'] },
  { name: 'transport',         folder: 'transport',         also: ['mentors/mentor-choice.spec.ts', 'cohort-allocation/cohort-allocation-solution.spec.ts'] },
  { name: 'root',              folder: '.',                 also: ['stable/stable-solution.spec.ts', 'flow/flow-counterfactuals.spec.ts'] },
  { name: 'stable',            folder: 'stable',            also: wholeEngine },
  { name: 'conflicts',         folder: 'conflicts',         also: wholeEngine },
  { name: 'flow',              folder: 'flow',              also: ['known-answers.spec.ts'] },
  { name: 'mip',               folder: 'mip',               also: ['conflicts/conflict.spec.ts', ...wholeEngine] },
];

/** Seconds of solving each: right for a change of the engine, too slow for thousands of mutants. Only `also` asks them. */
const slowSpecs = ['matching.properties.spec.ts', 'golden.spec.ts', 'flow-beside-search.spec.ts', 'mip-solver.spec.ts'];

/** One calls HiGHS and decides nothing by itself, the other serves generated problems alone. */
const unmutatedFiles = ['mip-solver.ts', 'seeded-chance.ts'];

/** The groups `{ name, files, specs }`, all paths from the root of the project, which is the working directory. */
export function mutationGroups() {
  return rows.map(({ name, folder, also }) => ({
    name,
    files: namesIn(folder).filter(isMutated).map(inEngine(folder)),
    specs: [...namesIn(folder).filter(isSpec).map(inEngine(folder)), ...also.map(inEngine('.'))].filter(isFirst),
  }));
}

function isMutated(file) {
  return /^[^.]+\.ts$/.test(file) && !unmutatedFiles.includes(file);
}

function isSpec(file) {
  return file.endsWith('.spec.ts') && !slowSpecs.includes(file);
}

function namesIn(folder) {
  return readdirSync(join(engine, folder)).sort();
}

function inEngine(folder) {
  return (file) => join(engine, folder, file);
}

function isFirst(file, index, files) {
  return files.indexOf(file) === index;
}
