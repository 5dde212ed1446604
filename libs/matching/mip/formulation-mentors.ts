import { type CanonicalProblem } from '../canonical-problem.js';
import { isCompatible, type MentorSeeker } from '../mentors/mentor-assignment.js';
import { type RowCollector } from './mip-program.js';

/** Mentors who suit the same projects count as one of their capacity together: which of them is chosen comes later. */
interface MentorKind {
  readonly capacity: number;
  /** Columns that are 1 when somebody of this kind follows the project, by project id. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface MentorColumns {
  readonly kinds: readonly MentorKind[];
  /** Projects that run only with a mentor. */
  readonly seekers: readonly string[];
  readonly columnCount: number;
}

export function mentorColumns(
  problem: CanonicalProblem,
  seekers: readonly MentorSeeker[],
  firstColumn: number,
): MentorColumns {
  const capacities = new Map<string, number>();
  const suitedBy = new Map<string, readonly string[]>();
  for (const mentor of problem.mentors) {
    const suited = seekers.filter((project) => isCompatible(mentor, project)).map(({ id }) => id);
    const key = JSON.stringify(suited);
    suitedBy.set(key, suited);
    capacities.set(key, (capacities.get(key) ?? 0) + mentor.capacity);
  }
  let columnCount = 0;
  const kinds = [...suitedBy].map(([key, suited]): MentorKind => {
    const columns = new Map(suited.map((project) => [project, firstColumn + columnCount++]));
    return { capacity: capacities.get(key) ?? 0, columns };
  });
  return { kinds, seekers: seekers.map(({ id }) => id), columnCount };
}

/** Σ mentors of a project ≥ open; Σ projects of a kind ≤ its capacity. */
export function addMentorRows(
  rows: RowCollector,
  { kinds, seekers }: MentorColumns,
  openColumns: ReadonlyMap<string, number>,
): void {
  for (const project of seekers) {
    for (const { columns } of kinds) {
      const column = columns.get(project);
      if (column !== undefined) rows.term(column, 1);
    }
    const open = openColumns.get(project);
    if (open !== undefined) rows.term(open, -1);
    rows.close(0, Infinity);
  }
  for (const { capacity, columns } of kinds) {
    for (const column of columns.values()) rows.term(column, 1);
    rows.close(0, capacity);
  }
}
