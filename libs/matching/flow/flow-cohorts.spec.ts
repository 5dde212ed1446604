import { describe, expect, it } from '@jest/globals';

import { cohortsOf } from './flow-cohorts.js';

/** Students by the projects they may be in; `-` for none. Projects are numbers; three of them under one cap or none. */
function cohorts(lists: string, capNode: readonly number[], nodes: number) {
  const pairs = lists
    .split(' ')
    .flatMap((list, student) => [...list.replace('-', '')].map((project) => [student, +project]));
  const { ofStudent, sizes, chains } = cohortsOf({
    students: lists.split(' ').length,
    nodes,
    capNode: Int32Array.from(capNode),
    pairStudent: Int32Array.from(pairs, ([student = 0]) => student),
    pairProject: Int32Array.from(pairs, ([, project = 0]) => project),
  });
  return { ofStudent: [...ofStudent], sizes, chains };
}

describe('The cohorts of a flow', () => {
  // prettier-ignore
  it.each([
    ['are joined by a project',                       '0 1 1 0',      [-1, -1],         2, [0, 1, 1, 0], [2, 2]],
    ['are joined through others',                     '01 23 12 3',   [-1, -1, -1, -1], 4, [0, 0, 0, 0], [4]],
    ['are joined by a cap over projects of both',     '0 1 2',        [-1, 3, 3],       4, [0, 1, 1],    [1, 2]],
    ['are apart under caps that share nothing',       '0 1 2',        [3, 4, 3],        5, [0, 1, 0],    [2, 1]],
    ['hold those with nowhere to go by themselves',   '- 0 -',        [-1],             1, [0, 1, 2],    [1, 1, 1]],
  ])('%s', (_title, lists, capNode, nodes, ofStudent, sizes) => {
    expect(cohorts(lists, capNode, nodes)).toMatchObject({ ofStudent, sizes });
  });

  it('are numbered by their first student, however the joins went', () => {
    expect(cohorts('5 4 3 2 1 05 14 23', [-1, -1, -1, -1, -1, -1], 6)).toMatchObject({
      ofStudent: [0, 1, 2, 2, 1, 0, 1, 2],
      sizes: [2, 3, 3],
    });
  });

  it('know how many a chain displaces at most: one for each of their projects, and one who had no place', () => {
    expect(cohorts('0 0 0 0 12 12 12 12 -', [-1, -1, -1], 3).chains).toEqual([2, 3, 1]);
    expect(cohorts('0 1 1', [2, 2], 3).chains).toEqual([3]);
    expect(cohorts('0 01', [-1, -1], 2).chains).toEqual([2]);
  });
});
