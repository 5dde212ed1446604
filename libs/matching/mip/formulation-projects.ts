import { type CanonicalProject } from '../canonical-problem.js';
import { type RowCollector } from './mip-program.js';
import { type UnitPair, unitSize } from '../unit-pairs.js';

export interface ProjectColumns {
  readonly project: CanonicalProject;
  readonly pairs: readonly UnitPair[];
  /** The column that is 1 when the project runs, when it has one. */
  readonly open: number | undefined;
  /** The skills of every student. */
  readonly skills: ReadonlyMap<string, readonly string[]>;
}

/**
 * The rows of one project. The rows x ≤ open, one for each pair of a project that may close, are implied by the load
 * row but far stronger once fractions are allowed: without them branch and bound does not finish on real sizes.
 */
export function addProjectRows(rows: RowCollector, columns: ProjectColumns): void {
  const { project, pairs, open } = columns;
  const interested = pairs.reduce((sum, pair) => sum + unitSize(pair), 0);
  if (open === undefined) {
    addLoad(rows, pairs).close(0, project.maxSize);
    return;
  }

  const most = Math.min(project.maxSize, interested);
  const least = modest(Math.max(project.minSize, 1), interested);
  addLoad(rows, pairs).term(open, -most).close(-Infinity, 0);
  addLoad(rows, pairs).term(open, -least).close(0, Infinity);
  for (const pair of pairs) rows.term(pair.column, 1).term(open, -1).close(-Infinity, 0);
  for (const { skill, count } of project.requiredSkills) {
    addSkilled(rows, columns, skill).term(open, -modest(count, interested)).close(0, Infinity);
  }
}

function addLoad(rows: RowCollector, pairs: readonly UnitPair[]): RowCollector {
  for (const pair of pairs) rows.term(pair.column, unitSize(pair));
  return rows;
}

function addSkilled(rows: RowCollector, { pairs, skills }: ProjectColumns, skill: string): RowCollector {
  for (const pair of pairs) {
    const skilled = pair.unit.members.filter((member) => skills.get(member)?.includes(skill)).length;
    if (skilled > 0) rows.term(pair.column, skilled);
  }
  return rows;
}

/** Any need beyond the number of candidates is as unreachable as one more than it, and kinder to the solver. */
function modest(need: number, interested: number): number {
  return Math.min(need, interested + 1);
}
