import { type TieGroups } from '../problem.js';

interface LevelTask {
  readonly students: readonly { readonly id: string }[];
  /** For each pool; null when all are tied. */
  readonly priorities: readonly (TieGroups | null)[];
  readonly poolsOf: readonly (readonly number[])[];
  readonly studentOf: Int32Array;
  readonly projectOf: Int32Array;
}

/**
 * How much each pool of a pair wants its student, by pair and position of the pool: the index of the tie group; the
 * absent come last, tied. One pass over all pairs and priorities, with one line of levels for all students.
 */
export function stableLevels(task: LevelTask): (pair: number, position: number) => number {
  const width = task.poolsOf.reduce((most, pools) => Math.max(most, pools.length), 1);
  const levels = new Int32Array(task.studentOf.length * width);
  const indexes = new Map(task.students.map(({ id }, index) => [id, index]));
  const line = new Int32Array(task.students.length);

  cellsByPool(task, width).forEach((cells, pool) => {
    const groups = task.priorities[pool] ?? null;
    if (groups === null) return;
    // Absent students read the 0 of the line; the listed ones are written as distances below it.
    writeLine(line, groups, indexes);
    for (const cell of cells) {
      const student = task.studentOf[Math.floor(cell / width)] ?? -1;
      levels[cell] = groups.length + (line[student] ?? 0);
    }
    writeLine(line, groups, indexes, 0);
  });
  return (pair, position) => levels[pair * width + position] ?? 0;
}

function writeLine(
  line: Int32Array,
  groups: TieGroups,
  indexes: ReadonlyMap<string, number>,
  value: number | null = null,
): void {
  groups.forEach((group, level) => {
    for (const student of group) {
      const index = indexes.get(student);
      if (index !== undefined) line[index] = value ?? level - groups.length;
    }
  });
}

/** For each pool, the cells of the pairs that take a place in it. */
function cellsByPool({ priorities, poolsOf, projectOf }: LevelTask, width: number): readonly (readonly number[])[] {
  const cells: number[][] = priorities.map(() => []);
  projectOf.forEach((project, pair) => {
    (poolsOf[project] ?? []).forEach((pool, position) => cells[pool]?.push(pair * width + position));
  });
  return cells;
}
