import { describe, expect, it } from '@jest/globals';

import { ProjectFinder } from '#libs/schools/ballots/find-projects';
import type { KnownStudent } from '#libs/schools/ballots/known-students';
import { planBallots } from '#libs/schools/ballots/plan-ballots';
import { readBallots } from '#libs/schools/ballots/read-ballots';
import { parseTable } from '#libs/schools/csv/parse-table';
import { refusal } from '#libs/schools/import-report';
import { fileErrors } from '#libs/schools/schools.errors';

const projects = new ProjectFinder([
  { id: 'guide', number: 12, title: 'Un guide des cours' },
  { id: 'map', number: 7, title: 'La carte | des lieux' },
  { id: 'forum', number: 3, title: 'Forum' },
  { id: 'other-forum', number: 4, title: 'Forum' },
]);

const student = (id: string, facts: Partial<KnownStudent> = {}): KnownStudent => ({
  enrolmentId: id,
  userId: `user-${id}`,
  status: 'INVITED',
  email: `${id}@e.example`,
  name: id,
  studentNumber: null,
  ballotId: null,
  choices: [],
  ...facts,
});

const students = [
  student('zoe', { studentNumber: '22001' }),
  student('max', { ballotId: 'ballot', choices: [['guide']] }),
  student('gone', { status: 'WITHDRAWN' }),
];

const plan = (...lines: readonly string[]) =>
  planBallots(readBallots(parseTable(lines.join('\n'))), students, projects);
const ballotsIn = (...lines: readonly string[]) =>
  plan(...lines).ballots.map((ballot) => [ballot.student.enrolmentId, ballot.outcome, ballot.choices]);
const refusalsIn = (...lines: readonly string[]) => plan(...lines).report.rows.map(({ refusal: why }) => why);

const wide = 'Étudiant;Choix 1;Choix 2;Choix 3';
const long = 'Student;Project;Rank';

describe('A file of ballots', () => {
  it('holds a ballot in each row, with numbers, titles and ties', () => {
    expect(ballotsIn(wide, '22001;P7;;12', 'MAX@e.example;p012 = 3;La carte | des lieux')).toEqual([
      ['zoe', 'NEW', [['map'], ['guide']]],
      ['max', 'CHANGED', [['forum', 'guide'], ['map']]],
    ]);
  });

  it('or a wish in each row, whose equal ranks are ties', () => {
    expect(ballotsIn(long, '22001;7;4', 'max@e.example;Un guide des cours;1', '22001;12;2', '22001;3;4')).toEqual([
      ['zoe', 'NEW', [['guide'], ['forum', 'map']]],
      ['max', 'UNCHANGED', [['guide']]],
    ]);
  });

  it('is reported by rows and counts', () => {
    expect(plan(long, '22001;7;1', '22001;12;2', 'max@e.example;12;1', 'nobody@e.example;12;1').report).toEqual({
      rows: [
        { row: 2, outcome: 'NEW', email: 'zoe@e.example', name: 'zoe', refusal: null },
        { row: 3, outcome: 'NEW', email: 'zoe@e.example', name: 'zoe', refusal: null },
        { row: 4, outcome: 'UNCHANGED', email: 'max@e.example', name: 'max', refusal: null },
        { row: 5, outcome: 'REFUSED', email: 'nobody@e.example', name: '', refusal: refusal('STUDENT_UNKNOWN') },
      ],
      counts: { NEW: 2, CHANGED: 0, UNCHANGED: 1, REFUSED: 1 },
    });
  });

  // prettier-ignore
  it.each([
    ['nobody',                      ';12',                 refusal('STUDENT_MISSING')],
    ['somebody unknown',            '99999;12',            refusal('STUDENT_UNKNOWN')],
    ['somebody who withdrew',       'gone@e.example;12',   refusal('STUDENT_WITHDRAWN')],
    ['no project',                  '22001;;',             refusal('NO_CHOICE')],
    ['an unknown project',          '22001;12;P99',        refusal('PROJECT_UNKNOWN', { project: 'P99' })],
    ['a title of two projects',     '22001;Forum',         refusal('PROJECT_AMBIGUOUS', { project: 'Forum' })],
    ['a project twice',             '22001;12;7;P12',      refusal('PROJECT_REPEATED')],
    ['a formula',                   '22001;=1+1',          refusal('PROJECT_UNKNOWN', { project: '1+1' })],
    ['more cells than headings',    '22001;12;7;3;4',      refusal('RAGGED_ROW')],
  ])('has a row with %s refused, alone', (_, line, why) => {
    expect(refusalsIn(wide, line, 'max@e.example;7')).toEqual([why, null]);
  });

  it('has the second row of a student refused', () => {
    expect(refusalsIn(wide, '22001;12', 'zoe@e.example;7')).toEqual([null, refusal('DUPLICATE_ROW', { firstRow: 2 })]);
  });

  it('has no ballot with a hole in it taken', () => {
    expect(refusalsIn(long, '22001;12;1', '22001;99;2', '22001;7;x', 'max@e.example;7;1')).toEqual([
      refusal('BALLOT_REFUSED', { row: 3 }),
      refusal('PROJECT_UNKNOWN', { project: '99' }),
      refusal('RANK_INVALID'),
      null,
    ]);
  });

  it('has a wish that comes twice refused, with its ballot', () => {
    expect(refusalsIn(long, '22001;12;1', '22001;P12;2')).toEqual([
      refusal('BALLOT_REFUSED', { row: 3 }),
      refusal('PROJECT_REPEATED'),
    ]);
  });

  // prettier-ignore
  it.each([
    ['a column for the student', 'Choix 1\n12',                          fileErrors.columnMissing('Étudiant / Student')],
    ['a column for choices',     'Mail\na@e.example',                    fileErrors.columnMissing('Choix 1 / Choice 1')],
    ['a column for ranks',       'Mail;Projet\na@e.example;12',          fileErrors.columnMissing('Rang / Rank')],
    ['one column for a choice',  'Mail;Choix 1;Choice 1\na@e.example;1', fileErrors.columnRepeated('Choix 1', 'Choice 1')],
  ])('is refused as a whole without %s', (_, text, error) => {
    expect(() => plan(text)).toThrow(error);
  });
});
