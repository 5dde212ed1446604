import { apartUnits } from '../apart-units.js';
import { type CanonicalProblem } from '../canonical-problem.js';
import { groupBy } from '../group-by.js';
import { type RowCollector } from './mip-program.js';
import { type UnitPair, unitSize } from '../unit-pairs.js';
import { unitsOf } from '../units.js';

interface Columns {
  readonly pairsOfProject: ReadonlyMap<string, readonly UnitPair[]>;
  readonly openColumns: ReadonlyMap<string, number>;
}

/** The rows of limits that reach over several units or projects: caps and APART decisions. */
export function addLimitRows(rows: RowCollector, problem: CanonicalProblem, columns: Columns): void {
  for (const cap of problem.caps) {
    for (const project of cap.projects) {
      for (const pair of columns.pairsOfProject.get(project) ?? []) rows.term(pair.column, unitSize(pair));
    }
    rows.close(0, cap.maxStudents);
  }
  addApartRows(rows, problem, columns);
}

/** One row for each decision and project, Σ of the units kept apart ≤ open: stronger than a row for each two of them. */
function addApartRows(rows: RowCollector, problem: CanonicalProblem, { pairsOfProject, openColumns }: Columns): void {
  const { groups } = apartUnits(problem, unitsOf(problem));
  if (groups.length === 0) return;
  const byUnit = groupBy([...pairsOfProject.values()].flat(), (pair) => pair.unit.id);
  for (const group of groups) {
    const together = groupBy(
      group.flatMap((unit) => byUnit.get(unit) ?? []),
      (pair) => pair.project,
    );
    for (const [project, pairs] of together) {
      if (pairs.length < 2) continue;
      const open = openColumns.get(project);
      for (const pair of pairs) rows.term(pair.column, 1);
      if (open === undefined) rows.close(0, 1);
      else rows.term(open, -1).close(-Infinity, 0);
    }
  }
}
