import { expect, it } from '@jest/globals';

import { RowCollector } from '#libs/matching/mip/mip-program';
import { lpFile } from './lp-file.js';

it('writes a program as native solvers read it', () => {
  const rows = new RowCollector();
  rows.row(0, 1, [
    [0, 1],
    [1, 1],
  ]);
  rows.row(-Infinity, 0, [
    [0, 2],
    [1, -3],
  ]);
  rows.row(1, 1, [[1, 1]]);

  expect(lpFile({ lower: [0, 0], upper: [1, 1], blocks: [rows] }, [-5, 0])).toBe(
    [
      'Minimize',
      ' obj: - 5 x0',
      'Subject To',
      ' r0_0u: + 1 x0 + 1 x1 <= 1',
      ' r0_1u: + 2 x0 - 3 x1 <= 0',
      ' r0_2: + 1 x1 = 1',
      'Bounds',
      '0 <= x0 <= 1',
      '0 <= x1 <= 1',
      'Generals',
      ' x0 x1',
      'End',
      '',
    ].join('\n'),
  );
});
