import { type CanonicalProblem, type CanonicalStudent } from './canonical-problem.js';
import { barrierOf, barsOf, listsOf } from './listed-pairs.js';
import { type TieGroups } from './problem.js';

/** Students and projects that may be placed together, as numbers side by side: by student, then rank, then project. */
export interface OpenPairs {
  /** Pairs of student i are pairStart[i] to pairStart[i + 1], excluded. */
  readonly pairStart: Int32Array;
  readonly pairStudent: Int32Array;
  readonly pairProject: Int32Array;
  readonly pairRank: Int32Array;
}

/**
 * The listed pairs of some of the problem's students that nothing bars. A student is an index among those given, a
 * project one among the problem's. Without an object for each pair, which is what takes memory in large problems.
 * O(length of the lists).
 */
export function openPairs(problem: CanonicalProblem, students: readonly CanonicalStudent[]): OpenPairs {
  const { projects } = problem;
  const indexes = new Map(projects.map(({ id }, project) => [id, project]));
  const lists = listsOf(problem);
  const bars = barsOf(problem);
  const pairs = emptyPairs(students.map(({ id }) => lengthOf(lists.get(id) ?? [])));
  let pair = 0;
  students.forEach((student, index) => {
    const list = lists.get(student.id) ?? [];
    const own = bars(student);
    for (let better = 0; better < list.length; better += 1) {
      for (const id of list[better] ?? []) {
        const project = indexes.get(id) ?? -1;
        if (barrierOf(own, projects[project]) !== null) continue;
        pairs.pairStudent[pair] = index;
        pairs.pairProject[pair] = project;
        pairs.pairRank[pair] = better + 1;
        pair += 1;
      }
    }
    pairs.pairStart[index + 1] = pair;
  });
  return firstOf(pairs, pair);
}

function lengthOf(list: TieGroups): number {
  return list.reduce((length, group) => length + group.length, 0);
}

/** With room for so many pairs of each student. */
function emptyPairs(lengths: readonly number[]): OpenPairs {
  const listed = lengths.reduce((sum, length) => sum + length, 0);
  return {
    pairStart: new Int32Array(lengths.length + 1),
    pairStudent: new Int32Array(listed),
    pairProject: new Int32Array(listed),
    pairRank: new Int32Array(listed),
  };
}

function firstOf({ pairStart, pairStudent, pairProject, pairRank }: OpenPairs, size: number): OpenPairs {
  return {
    pairStart,
    pairStudent: pairStudent.subarray(0, size),
    pairProject: pairProject.subarray(0, size),
    pairRank: pairRank.subarray(0, size),
  };
}
