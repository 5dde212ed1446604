import { type CanonicalProblem, type CanonicalProject } from '../canonical-problem.js';
import { addLimitRows } from './formulation-limits.js';
import { addMentorRows, mentorColumns } from './formulation-mentors.js';
import { addProjectRows } from './formulation-projects.js';
import { groupBy } from '../group-by.js';
import { decisionsOf } from '../listed-pairs.js';
import { freeProgram, type MipProgram, type RowBlock, RowCollector } from './mip-program.js';
import { pairUnits, type UnitPair } from '../unit-pairs.js';

/**
 * The problem as a 0/1 program: a column for each pair that may be placed, then one for each project that may close,
 * then one for each kind of mentor and project that needs one.
 */
export interface Formulation {
  readonly problem: CanonicalProblem;
  /** Column i is 1 when pair i is placed. */
  readonly pairs: readonly UnitPair[];
  readonly pairsOfUnit: ReadonlyMap<string, readonly UnitPair[]>;
  readonly pairsOfProject: ReadonlyMap<string, readonly UnitPair[]>;
  /** Projects in which somebody may be placed; the others take no part in the program. */
  readonly candidates: readonly CanonicalProject[];
  /** The column that is 1 when the project runs; a project that one student alone may open has none. */
  readonly openColumns: ReadonlyMap<string, number>;
  readonly program: MipProgram;
}

/** O(length of all lists) rows and terms. */
export function formulate(problem: CanonicalProblem): Formulation {
  const pairs = pairUnits(problem);
  const pairsOfUnit = groupBy(pairs, (pair) => pair.unit.id);
  const pairsOfProject = groupBy(pairs, (pair) => pair.project);
  const candidates = problem.projects.filter((project) => pairsOfProject.has(project.id));
  const closable = candidates.filter(mayClose);
  const openColumns = new Map(closable.map((project, index) => [project.id, pairs.length + index]));
  const seekers = closable.flatMap(({ id, mentor }) => (mentor?.required === true ? [{ id, mentor }] : []));
  const mentors = mentorColumns(problem, seekers, pairs.length + closable.length);

  const skills = new Map(problem.students.map((student) => [student.id, student.skills]));
  const rows = new RowCollector();
  addOnePlaceEach(rows, pairsOfUnit);
  addPinRows(rows, problem, pairs);
  for (const project of candidates) {
    const own = pairsOfProject.get(project.id) ?? [];
    addProjectRows(rows, { project, pairs: own, open: openColumns.get(project.id), skills });
  }
  addLimitRows(rows, problem, { pairsOfProject, openColumns });
  addMentorRows(rows, mentors, openColumns);
  const columns = pairs.length + closable.length + mentors.columnCount;
  return {
    problem,
    pairs,
    pairsOfUnit,
    pairsOfProject,
    candidates,
    openColumns,
    program: freeProgram(columns, [rows]),
  };
}

/** A minimum of 0 or 1 never closes a project that has a student. */
export function mayClose({ minSize, requiredSkills, mentor }: CanonicalProject): boolean {
  return minSize > 1 || requiredSkills.length > 0 || mentor?.required === true;
}

function addOnePlaceEach(rows: RowCollector, pairsOfUnit: ReadonlyMap<string, readonly UnitPair[]>): void {
  for (const pairs of pairsOfUnit.values()) {
    for (const pair of pairs) rows.term(pair.column, 1);
    rows.close(0, 1);
  }
}

/**
 * A program made of this formulation in which every unit that may be placed somewhere is placed: tighter than a row that
 * counts them, and as sparse as before.
 */
export function withEverybodyPlaced({ pairsOfUnit, program: first }: Formulation, program: MipProgram): MipProgram {
  const tightened = first.blocks.map((block, index) => (index === 0 ? placing(block, pairsOfUnit.size) : block));
  const later = program.blocks.filter((block) => !first.blocks.includes(block));
  return { ...program, blocks: [...tightened, ...later] };
}

/** The first rows of a formulation give one place each. */
function placing({ starts, columns, coefficients, upper, lower }: RowBlock, units: number): RowBlock {
  return { starts, columns, coefficients, upper, lower: lower.map((least, row) => (row < units ? 1 : least)) };
}

/** A pin to a pair that may not be placed gives a row without terms, which nothing satisfies. */
function addPinRows(rows: RowCollector, problem: CanonicalProblem, pairs: readonly UnitPair[]): void {
  const pins = decisionsOf(problem, 'PIN');
  if (pins.length === 0) return;
  const byMember = new Map(
    pairs.flatMap((pair) => pair.unit.members.map((member) => [JSON.stringify([member, pair.project]), pair.column])),
  );
  for (const { student, project } of pins) {
    const column = byMember.get(JSON.stringify([student, project]));
    if (column !== undefined) rows.term(column, 1);
    rows.close(1, 1);
  }
}
