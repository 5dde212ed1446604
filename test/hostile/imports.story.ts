import { beforeAll, describe, expect, it } from '@jest/globals';

import { newId } from '#libs/platform/ids/new-id';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { aSchoolYear, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { opaqueId } from '#libs/testing/opaque-id';

import { type HostileApi, type RawAnswer } from './hostile-api.js';

interface Report {
  readonly counts: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
  };
  readonly rows: readonly { readonly row: number; readonly outcome: string; readonly code: string | null }[];
  readonly refusedRowsFile: { readonly fileName: string; readonly contentBase64: string } | null;
}

interface ImportAnswer {
  readonly report: Report | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const mutation = `mutation ($input: ImportRosterInput!) { importRoster(input: $input) {
  report { counts { new changed unchanged refused } rows { row outcome code } refusedRowsFile { fileName contentBase64 } }
  userErrors { code path } } }`;

const mebibyte = 1_048_576;
const manyRows = (count: number) =>
  ['Nom;Courriel', ...Array.from({ length: count }, (_, index) => `N${index};n${index}@torture.example`)].join('\n');

/** H25: files that nobody should send, to the running api. */
export const torturedImports = (running: () => HostileApi): void =>
  describe('A file that tortures the import of a roster', () => {
    let api: HostileApi;
    let year: SchoolYear;
    let headers: { readonly authorization: string };

    beforeAll(async () => {
      api = running();
      year = await aSchoolYear(api.database);
      headers = await api.session(year.teacher);
    });

    const sent = (file: string | Uint8Array, language = 'fr'): Promise<RawAnswer> => {
      const contentBase64 = Buffer.from(file).toString('base64');
      const input = { idempotencyKey: newId(), cohortId: opaqueId('Cohort', year.cohort.id), contentBase64 };
      return api.post(mutation, { input }, { ...headers, 'accept-language': language });
    };
    const imported = async (file: string | Uint8Array, language?: string): Promise<ImportAnswer> => {
      const { json, text } = await sent(file, language);
      if (!json?.data) throw new Error(text.slice(0, 500));
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the mutation above says the shape
      const answer: ImportAnswer = JSON.parse(JSON.stringify(json.data['importRoster']));
      return answer;
    };
    const codes = async (file: string | Uint8Array) => (await imported(file)).userErrors.map(({ code }) => code);
    const emptied = () => api.database.manager.delete(Enrolment, { cohortId: year.cohort.id });
    const enrolled = () => api.database.manager.countBy(Enrolment, { cohortId: year.cohort.id });

    it.each([
      ['100,000 rows', () => manyRows(100_000), ['TOO_MANY_ROWS']],
      ['more than 5 MB', () => Buffer.alloc(5 * mebibyte + 1, 'a'), ['FILE_TOO_LARGE']],
      ['a cell of 4 MB', () => `Nom;Courriel\n${'x'.repeat(4 * mebibyte)};x@torture.example`, []],
      ['a heading of 4 MB', () => `${'x'.repeat(4 * mebibyte)};Courriel\nx;x@torture.example`, ['COLUMN_MISSING']],
      ['a million columns', () => `Nom;Courriel${';'.repeat(1_000_000)}x\nA;b@torture.example`, ['TOO_MANY_COLUMNS']],
      [
        'many columns and many short rows',
        () => `Nom${';'.repeat(500_000)}x\n${'a\n'.repeat(9_999)}`,
        ['TOO_MANY_COLUMNS'],
      ],
      ['two million blank lines', () => `Nom;Courriel${'\n'.repeat(2_000_000)}`, ['TOO_MANY_ROWS']],
      ['a quotation mark never closed', () => `Nom;Courriel\n"${'x\n'.repeat(100_000)}`, ['QUOTE_NOT_CLOSED']],
      ['a quotation mark never closed in its headings', () => `"Nom;${'x;'.repeat(100_000)}`, ['QUOTE_NOT_CLOSED']],
      ['two headings that are the same', () => 'Nom;Courriel;NOM\nA;b@torture.example;C', ['COLUMN_REPEATED']],
      ['headings that are names of the language', () => '__proto__;constructor;toString\n1;2;3', ['COLUMN_MISSING']],
      ['no byte at all', () => '', ['FILE_EMPTY']],
      ['the bytes of a workbook', () => Buffer.from('504b0304140000000800', 'hex'), ['FILE_NOT_TEXT']],
    ])('with %s is answered, and so are others meanwhile', async (_, file, expected) => {
      const [told, ...others] = await Promise.all([
        imported(file()),
        ...Array.from({ length: 5 }, () => api.request('/health/ready')),
      ]);

      expect(told.userErrors.map(({ code }) => code)).toEqual(expected);
      expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect((await api.request('/health/ready')).status).toBe(200);
    });

    it('with a cell of 10 MB is refused before it is read', async () => {
      const { status } = await sent(`Nom;Courriel\n${'x'.repeat(10 * mebibyte)};x@torture.example`);

      expect(status).toBe(413);
      expect((await api.request('/health/ready')).status).toBe(200);
    });

    it('of 10,000 rows is taken whole, and twice changes nothing', async () => {
      const first = await imported(manyRows(10_000));
      const again = await imported(manyRows(10_000));

      expect(first.report?.counts).toEqual({ new: 10_000, changed: 0, unchanged: 0, refused: 0 });
      expect(again.report?.counts).toEqual({ new: 0, changed: 0, unchanged: 10_000, refused: 0 });
      await emptied();
    });

    it('leaves the good rows in and gives the others back with the reason, without a formula', async () => {
      const file = [
        '__proto__;Nom;Courriel;N° étudiant',
        'a;Zoé;zoe@torture.example;1',
        'b;=1+1;formula@torture.example;2',
        'c;+33;plus@torture.example;3',
        'd;Max;max@torture.example;4;one cell too many',
        'e;"Two\nlines";lines@torture.example;5',
        'f;Ana;@SUM(A1);6',
      ].join('\r\n');

      const { report } = await imported(file);

      expect(report?.rows).toEqual([
        { row: 2, outcome: 'NEW', code: null },
        { row: 3, outcome: 'REFUSED', code: 'FORMULA_CELL' },
        { row: 4, outcome: 'REFUSED', code: 'FORMULA_CELL' },
        { row: 5, outcome: 'REFUSED', code: 'RAGGED_ROW' },
        { row: 6, outcome: 'NEW', code: null },
        { row: 7, outcome: 'REFUSED', code: 'FORMULA_CELL' },
      ]);
      const returned = Buffer.from(report?.refusedRowsFile?.contentBase64 ?? '', 'base64').toString();
      expect(report?.refusedRowsFile?.fileName).toBe('lignes-refusees.csv');
      expect(returned.split('\r\n')).toEqual([
        '\uFEFFLigne;Motif du refus;__proto__;Nom;Courriel;N° étudiant',
        "3;Une cellule de cette ligne commence comme une formule.;b;'=1+1;formula@torture.example;2",
        "4;Une cellule de cette ligne commence comme une formule.;c;'+33;plus@torture.example;3",
        '5;Cette ligne a plus de cellules qu’il n’y a de titres.;d;Max;max@torture.example;4',
        "7;Une cellule de cette ligne commence comme une formule.;f;Ana;'@SUM(A1);6",
        '',
      ]);
      await emptied();
    });

    it.each([
      ['a byte order mark and tabs', Buffer.from('\uFEFFNom\tCourriel\nZoé Noël\tzoe@torture.example')],
      ['the code page of Windows', Buffer.from('Nom;Courriel\r\nZo\xe9 No\xebl;zoe@torture.example\r\n', 'latin1')],
      ['carriage returns alone', Buffer.from('Nom,Courriel\rZoé Noël,zoe@torture.example\r')],
    ])('is read right with %s', async (_, file) => {
      await emptied();

      expect(await codes(file)).toEqual([]);

      const [student] = await api.database.query<{ name: string }[]>(
        `SELECT name FROM app_user WHERE email = 'zoe@torture.example'`,
      );
      expect(await enrolled()).toBe(1);
      expect(student?.name).toMatch(/^Zoé/);
    });
  });
