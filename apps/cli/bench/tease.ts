import type { MatchingProblem } from '#libs/matching/problem';
import { type Figures, figuresOfRanks } from './figures.js';

/**
 * The formulation of TEASE, the open tool that staff use today: one 0/1 variable for each wish, the sum of priorities as
 * large as possible, solved by a linear program in JavaScript.
 */
export async function solveAsTease({ students, projects }: MatchingProblem): Promise<Figures> {
  const solver = await loadTease();
  const longest = students.reduce((most, { preferences }) => Math.max(most, preferences.length), 0);
  const wishes = students.flatMap(({ id, preferences }) =>
    preferences.flatMap((group, index) => group.map((project) => ({ student: id, project, rank: index + 1 }))),
  );
  const answer = solver.Solve({
    optimize: 'priority',
    opType: 'max',
    constraints: Object.fromEntries([
      ...students.map(({ id }) => [id, { max: 1 }] as const),
      ...projects.map(({ id, maxSize }) => [id, { max: maxSize }] as const),
    ]),
    variables: Object.fromEntries(
      wishes.map(({ student, project, rank }) => [
        `${student} ${project}`,
        { priority: longest + 1 - rank, [student]: 1, [project]: 1 },
      ]),
    ),
    ints: Object.fromEntries(wishes.map(({ student, project }) => [`${student} ${project}`, 1 as const])),
  });
  const chosen = new Map(Object.entries(typeof answer === 'object' && answer !== null ? answer : {}));
  const ranks = wishes.filter(({ student, project }) => Number(chosen.get(`${student} ${project}`)) > 0.5);
  return figuresOfRanks(ranks.map(({ rank }) => rank));
}

interface JavaScriptSolver {
  readonly Solve: (model: object) => unknown;
}

/** Rejects when the solver is not installed. */
export async function loadTease(): Promise<JavaScriptSolver> {
  // The package's types describe its CommonJS form, where the solver is one step deeper.
  const loaded: { readonly default: unknown } = await import('javascript-lp-solver');
  if (!isSolver(loaded.default)) throw new Error('javascript-lp-solver is not as expected');
  return loaded.default;
}

function isSolver(value: unknown): value is JavaScriptSolver {
  return typeof value === 'object' && value !== null && 'Solve' in value && typeof value.Solve === 'function';
}
