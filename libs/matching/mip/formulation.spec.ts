import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { EVERY_FEATURE } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { enumeratePlacements } from '../oracle/oracle.placements.js';
import { type MatchingProblem } from '../problem.js';
import { type UnitPair } from '../unit-pairs.js';
import { readPlainly } from '../verification/plain-problem.js';
import { formulate, type Formulation, withEverybodyPlaced } from './formulation.js';
import { satisfies } from './mip-program.js';

/** Few enough ways to place everybody to try them all, with all values of the other columns. */
const PROBLEMS = Array.from({ length: 250 }, (_problem, seed) => generatedProblem(seed + 1, EVERY_FEATURE)).filter(
  (problem) => triesOf(formulate(canonicalProblem(problem))) <= 400,
);

describe('The program of a problem', () => {
  it('has the placements that keep every constraint as its solutions, and no others', () => {
    expect(PROBLEMS.length).toBeGreaterThan(50);
    for (const problem of PROBLEMS) {
      const formulation = formulate(canonicalProblem(problem));
      const solutions = placementsOf(formulation).filter((pairs) => hasSolution(formulation, pairs));

      expect({ seed: problem.seed, solutions: solutions.map(asText).sort() }).toEqual({
        seed: problem.seed,
        solutions: allowedPlacements(problem),
      });
    }
  });

  it('with everybody placed has those of these solutions that place all who may be placed somewhere', () => {
    for (const problem of PROBLEMS) {
      const formulation = formulate(canonicalProblem(problem));
      const program = withEverybodyPlaced(formulation, formulation.program);
      const everybody = placementsOf(formulation).filter((pairs) => pairs.length === formulation.pairsOfUnit.size);

      expect({
        seed: problem.seed,
        solutions: placementsOf(formulation).filter((pairs) => hasSolution({ ...formulation, program }, pairs)),
      }).toEqual({ seed: problem.seed, solutions: everybody.filter((pairs) => hasSolution(formulation, pairs)) });
    }
  });

  it('lets no fraction of a student open a project, and no fraction of a project take one', () => {
    const { program } = formulate(canonicalProblem(aProblem('A[2,3]', 's0: A1; s1: A1; s2: A1').build()));

    // Columns: the three students, then the project.
    expect(
      [
        [1, 0, 0, 0.5],
        [0.5, 0.5, 0.5, 0.5],
        [0.5, 0, 0, 0.5],
        [1, 1, 0, 1],
      ].map((values) => satisfies(program, values)),
    ).toEqual([false, true, false, true]);
  });

  it('asks no more than one beyond all who are interested, whatever the minimum', () => {
    const problem = aProblem('A[9,9]', 's0: A1; s1: A1').requiring('A', 'web', 8).build();
    const { program } = formulate(canonicalProblem(problem));

    const coefficients = program.blocks.flatMap((block) => block.coefficients);

    expect(Math.max(...coefficients.map(Math.abs))).toBe(3);
  });

  it('has one column for mentors who suit the same projects, and none without a project that needs one', () => {
    const mentors = ['m0', 'm1', 'm2'].map((id) => ({ id, capacity: 1, languages: id === 'm2' ? ['fr'] : ['en'] }));
    const project = (languages: readonly string[], required: boolean): MatchingProblem['projects'][number] => ({
      id: languages.join(),
      minSize: 0,
      maxSize: 1,
      mentor: { required, languages },
    });
    const problem = { ...aProblem('A[0,1]', 's0: A1').build(), mentors };
    const students = [{ id: 's0', preferences: [['en'], ['fr']] }];
    const columns = (required: boolean): number =>
      formulate(
        canonicalProblem({ ...problem, students, projects: [project(['en'], required), project(['fr'], required)] }),
      ).program.lower.length;

    // Two places; when mentors are required, two projects that may close and two kinds of mentors too.
    expect([columns(false), columns(true)]).toEqual([2, 6]);
  });
});

/** Every way to give each unit one of its pairs or none. */
function placementsOf({ pairsOfUnit }: Formulation): readonly (readonly UnitPair[])[] {
  return [...pairsOfUnit.values()].reduce<readonly (readonly UnitPair[])[]>(
    (ways, pairs) => ways.flatMap((way) => [way, ...pairs.map((pair) => [...way, pair])]),
    [[]],
  );
}

function triesOf(formulation: Formulation): number {
  const { pairs, pairsOfUnit, program, openColumns } = formulation;
  const others = program.lower.length - pairs.length - openColumns.size;
  return [...pairsOfUnit.values()].reduce((tries, own) => tries * (1 + own.length), 2 ** others);
}

/** With the projects open that somebody is in, and any choice of mentors. */
function hasSolution({ pairs, openColumns, program }: Formulation, placed: readonly UnitPair[]): boolean {
  const values = program.lower.map(() => 0);
  for (const { column, project } of placed) {
    values[column] = 1;
    const open = openColumns.get(project);
    if (open !== undefined) values[open] = 1;
  }
  const first = pairs.length + openColumns.size;
  const others = values.length - first;
  return [...Array(2 ** others).keys()].some((choice) =>
    satisfies(program, [...values.slice(0, first), ...[...Array(others).keys()].map((bit) => (choice >> bit) & 1)]),
  );
}

function allowedPlacements(problem: MatchingProblem): readonly string[] {
  const allowed: string[] = [];
  enumeratePlacements(readPlainly(problem), () => true, {
    isHopeless: () => false,
    visit: (places) => {
      allowed.push(
        [...places]
          .map(([student, project]) => `${student}-${project}`)
          .sort()
          .join(' '),
      );
      return false;
    },
  });
  return allowed.sort();
}

function asText(placed: readonly UnitPair[]): string {
  return placed
    .flatMap(({ unit, project }) => unit.members.map((member) => `${member}-${project}`))
    .sort()
    .join(' ');
}
