import { describe, expect, it } from '@jest/globals';

import { resultsSpreadsheet } from '#libs/matching-runs/results-spreadsheet';

const row = { name: 'Ana', email: 'ana@ecole.example', studentNumber: '42', project: 'Guide', rank: 1, reason: null };

describe('The spreadsheet of the results', () => {
  it('begins with a byte order mark and headings, and ends each line as Windows does', () => {
    expect(resultsSpreadsheet('en', [row])).toBe(
      '\uFEFFName;E-mail;Student number;Project;Rank;Reason\r\nAna;ana@ecole.example;42;Guide;1;\r\n',
    );
  });

  it.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\tx'])('makes %j harmless as a formula', (name) => {
    const [, line] = resultsSpreadsheet('en', [{ ...row, name }]).split('\r\n');

    expect(line?.replace(/^"/, '').startsWith(`'${name}`)).toBe(true);
  });

  it('quotes what holds the delimiter, a quote or a line break', () => {
    const csv = resultsSpreadsheet('fr', [{ ...row, name: 'A;n"a\nB' }]);

    expect(csv).toContain('"A;n""a\nB";');
  });
});
