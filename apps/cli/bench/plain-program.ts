import { groupBy } from '#libs/matching/group-by';
import { freeProgram, type MipProgram, RowCollector } from '#libs/matching/mip/mip-program';
import type { MatchingProblem } from '#libs/matching/problem';

/** A student and a project of the list; the number in `PlainProgram.pairs` is the column. */
export interface PlainPair {
  readonly student: number;
  readonly project: number;
  readonly rank: number;
}

/** The problem as anybody would first write it down, for a solver alone. */
export interface PlainProgram {
  readonly pairs: readonly PlainPair[];
  readonly program: MipProgram;
}

/**
 * One place each; minimum · open ≤ load ≤ maximum · open. Nothing that helps a solver beyond that.
 * For problems without teams, skills and mentors. O(length of all lists).
 */
export function plainProgram({ students, projects }: MatchingProblem): PlainProgram {
  const numbers = new Map(projects.map(({ id }, index) => [id, index]));
  const pairs = students.flatMap(({ preferences }, student) =>
    preferences.flatMap((group, rank) =>
      group.map((id): PlainPair => ({ student, project: numbers.get(id) ?? -1, rank: rank + 1 })),
    ),
  );
  const rows = new RowCollector();
  const columns = [...pairs.keys()];
  for (const own of groupBy(columns, (column) => pairs[column]?.student).values()) {
    for (const column of own) rows.term(column, 1);
    rows.close(0, 1);
  }
  for (const [number = -1, own] of groupBy(columns, (column) => pairs[column]?.project)) {
    const { minSize = 0, maxSize = 0 } = projects[number] ?? {};
    addLoad(rows, own, { minSize, maxSize, open: pairs.length + number });
  }
  return { pairs, program: freeProgram(pairs.length + projects.length, [rows]) };
}

interface Load {
  readonly minSize: number;
  readonly maxSize: number;
  /** The column that is 1 when the project runs. */
  readonly open: number;
}

function addLoad(rows: RowCollector, columns: readonly number[], { minSize, maxSize, open }: Load): void {
  const load = columns.map((column) => [column, 1] as const);
  if (minSize <= 1) {
    rows.row(0, maxSize, load);
    return;
  }
  rows.row(-Infinity, 0, [...load, [open, -maxSize]]);
  rows.row(0, Infinity, [...load, [open, -minSize]]);
}
