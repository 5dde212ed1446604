import { CRITERIA } from './cohort-allocation-canonical.js';
import { type ProblemFault } from '../validation/problem-fault.js';
import {
  checkEach,
  checkEachIfPresent,
  checkReference,
  checkReferences,
  checkRepeats,
  checkText,
  checkWhole,
  fault,
  isRecord,
  type KnownIds,
  textsUnder,
  type UntrustedRecord,
} from '../validation/untrusted-values.js';

const HEAVIEST = 100;
const SIZES: readonly unknown[] = ['SMALL', 'MEDIUM', 'LARGE'];
const KINDS: readonly unknown[] = ['PIN', 'FORBID'];

interface Scope {
  readonly projects: KnownIds;
  readonly cohorts: KnownIds;
}

type Check = (value: unknown, path: string, scope: Scope) => readonly ProblemFault[];

const text: Check = checkText;
const whole: Check = (value, path) => checkWhole(value, path, 0);
const positive: Check = (value, path) => checkWhole(value, path, 1);
const truth: Check = (value, path) => fault(typeof value === 'boolean', path, 'must be true or false');
const texts: Check = (value, path) => checkEach(value, path, checkText);
const someTexts: Check = (value, path, scope) => [
  ...texts(value, path, scope),
  ...fault(!Array.isArray(value) || value.length > 0, path, 'must name one, or be left out for any'),
];
const size: Check = (value, path) => fault(SIZES.includes(value), path, 'must be SMALL, MEDIUM or LARGE');
const cohort: Check = (value, path, { cohorts }) => checkReference(value, path, cohorts);
const cohorts: Check = (value, path, scope) => checkReferences(value, path, scope.cohorts);

/** What a project may state beside its id. */
// prettier-ignore
const PROJECT: Readonly<Record<string, Check>> = {
  nonprofitSize: size,
  skills:        texts,
  causes:        texts,
  kinds:         texts,
  region:        text,
  onSite:        truth,
  languages:     texts,
  terms:         someTexts,
  weeks:         whole,
  level:         whole,
  confidential:  truth,
  tried:         cohorts,
  continues:     cohort,
  maxCohorts:    positive,
};

/** What a cohort may state beside its id and its numbers. */
// prettier-ignore
const COHORT: Readonly<Record<string, Check>> = {
  skills:       texts,
  causes:       texts,
  kinds:        texts,
  region:       text,
  languages:    texts,
  term:         text,
  weeks:        whole,
  level:        whole,
  confidential: truth,
};

/**
 * Everything that is wrong with a would-be problem, all at once, in the order of the file; empty means that it can be
 * solved. Never throws, whatever the value. O(size of the value).
 */
export function validateAllocation(problem: unknown): readonly ProblemFault[] {
  if (!isRecord(problem)) return [{ path: '$', message: 'must be an object' }];

  const { version, seed, weights, projects, decisions } = problem;
  const scope = {
    projects: { noun: 'project', known: idsOf(projects) },
    cohorts: { noun: 'cohort', known: idsOf(problem.cohorts) },
  };
  return [
    ...fault(version === 1, 'version', 'must be 1'),
    ...fault(Number.isSafeInteger(seed), 'seed', 'must be a whole number'),
    ...checkWeights(weights, 'weights'),
    ...checkEach(projects, 'projects', (project, path) => checkItem(project, path, { stated: PROJECT, scope })),
    ...checkRepeats(textsUnder(projects, 'projects', 'id')),
    ...checkEach(problem.cohorts, 'cohorts', (item, path) => [
      ...checkItem(item, path, { stated: COHORT, scope }),
      ...checkNumbers(item, path),
    ]),
    ...checkRepeats(textsUnder(problem.cohorts, 'cohorts', 'id')),
    ...checkEachIfPresent(decisions, 'decisions', (decision, path) => checkDecision(decision, path, scope)),
    ...checkRepeats(textsUnder(decisions, 'decisions', 'id')),
  ];
}

function idsOf(value: unknown): ReadonlySet<string> {
  return new Set(textsUnder(value, '', 'id').map((located) => located.text));
}

function checkWeights(weights: unknown, path: string): readonly ProblemFault[] {
  if (!isRecord(weights)) return [{ path, message: 'must be an object' }];

  const known: readonly string[] = CRITERIA;
  const message = `must be a whole number from 0 to ${HEAVIEST}`;
  return Object.entries(weights).flatMap(([criterion, weight]) => [
    ...fault(known.includes(criterion), `${path}.${criterion}`, 'names no criterion'),
    ...fault(
      typeof weight === 'number' && Number.isSafeInteger(weight) && weight >= 0 && weight <= HEAVIEST,
      `${path}.${criterion}`,
      message,
    ),
  ]);
}

function checkItem(
  item: unknown,
  path: string,
  { stated, scope }: { readonly stated: Readonly<Record<string, Check>>; readonly scope: Scope },
): readonly ProblemFault[] {
  if (!isRecord(item)) return [{ path, message: 'must be an object' }];
  return [
    ...checkText(item.id, `${path}.id`),
    ...Object.entries(stated).flatMap(([key, check]) =>
      item[key] === undefined ? [] : check(item[key], `${path}.${key}`, scope),
    ),
  ];
}

function checkNumbers(item: unknown, path: string): readonly ProblemFault[] {
  if (!isRecord(item)) return [];
  const { minProjects, maxProjects }: UntrustedRecord = item;
  const isReversed = typeof minProjects === 'number' && typeof maxProjects === 'number' && minProjects > maxProjects;
  return [
    ...checkWhole(minProjects, `${path}.minProjects`, 0),
    ...checkWhole(maxProjects, `${path}.maxProjects`, 0),
    ...fault(!isReversed, `${path}.minProjects`, 'must not be above maxProjects'),
  ];
}

function checkDecision(decision: unknown, path: string, scope: Scope): readonly ProblemFault[] {
  if (!isRecord(decision)) return [{ path, message: 'must be an object' }];
  return [
    ...checkText(decision.id, `${path}.id`),
    ...fault(KINDS.includes(decision.kind), `${path}.kind`, 'must be PIN or FORBID'),
    ...checkReference(decision.project, `${path}.project`, scope.projects),
    ...checkReference(decision.cohort, `${path}.cohort`, scope.cohorts),
  ];
}
