import { describe, expect, it } from '@jest/globals';

import { parseTable } from '#libs/schools/csv/parse-table';
import { type ImportReport, importReport, refusal } from '#libs/schools/import-report';
import { refusedRowsSpreadsheet } from '#libs/schools/refused-rows';
import { readRoster } from '#libs/schools/roster/read-roster';

const table = parseTable('Nom;Courriel;Groupe\nZoé;zoe@e.example;A\n=cmd();max@e.example;B');
const zoe = { row: 2, outcome: 'NEW', email: 'zoe@e.example', name: 'Zoé', refusal: null } as const;
const max = { row: 3, outcome: 'REFUSED', email: 'max@e.example', name: '=cmd()' } as const;
const report: ImportReport = importReport([zoe, { ...max, refusal: refusal('FORMULA_CELL') }]);

describe('The file of refused rows', () => {
  it('holds each as it came, with its number and the reason in words, and no formula', () => {
    expect(refusedRowsSpreadsheet(report, table, 'fr')).toBe(
      '\uFEFFLigne;Motif du refus;Nom;Courriel;Groupe\r\n' +
        "3;Une cellule de cette ligne commence comme une formule.;'=cmd();max@e.example;B\r\n",
    );
  });

  it('can be imported again once it is mended', () => {
    const mended = (refusedRowsSpreadsheet(report, table, 'en') ?? '').replace("'=cmd()", 'Max');

    expect(readRoster(parseTable(mended.replace('\uFEFF', '')))).toMatchObject([
      { student: { name: 'Max', email: 'max@e.example' }, refusal: null },
    ]);
  });

  it('is not made when nothing is refused', () => {
    expect(refusedRowsSpreadsheet(importReport([zoe]), table, 'fr')).toBe(null);
  });
});
