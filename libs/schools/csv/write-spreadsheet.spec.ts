import { describe, expect, it } from '@jest/globals';

import { writeSpreadsheet } from '#libs/schools/csv/write-spreadsheet';

describe('A spreadsheet that we write', () => {
  it('begins with a byte order mark, parts cells by semicolons, and ends lines as Windows does', () => {
    expect(
      writeSpreadsheet([
        ['Prénom', 'Rang'],
        ['Zoé', 1],
        ['Maël', null],
      ]),
    ).toBe('\uFEFFPrénom;Rang\r\nZoé;1\r\nMaël;\r\n');
  });

  it.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'makes %j harmless as a formula',
    (cell) => {
      expect(writeSpreadsheet([[cell]]).replace(/^\uFEFF"?/, '')).toMatch(/^'/);
    },
  );

  it('makes a formula behind a NUL harmless, and leaves the NUL out', () => {
    expect(writeSpreadsheet([['\0=1+1']])).toBe("\uFEFF'=1+1\r\n");
  });
});
