import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { validateProblem } from '#libs/matching/validation/validate-problem';
import { locales } from '#libs/platform/i18n/locale';
import { readFolder } from './read-folder.js';
import { faultInWords } from './sheet-fault.js';

const folder = mkdtempSync(join(tmpdir(), 'match-any-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const people = ['S1', 'S2', 'Zoé', 'MAX', 'zoe@x.example'];
const projects = ['1', 'P2', 'Signes', '3'];

/** The headings of each file, in either language, and what its cells often hold. */
const sheets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'projects.csv': {
    'N°': ['1', 'P2', '3'],
    Titre: ['Ruisseaux', 'Signes', 'Lexique'],
    Association: ['Mains', 'Les gués'],
    Minimum: ['', '1', '2'],
    Places: ['2', '3'],
    Skills: ['', 'web:2', 'data'],
    Semestre: ['', 'printemps'],
    Mentorat: ['', 'requis', 'wanted', 'no'],
    Expertise: ['', 'web'],
  },
  'students.csv': {
    Nom: ['Zoé', 'Max', 'Inès'],
    'E-mail': ['zoe@x.example', 'max@x.example', 'ines@x.example'],
    'Numéro étudiant': ['', 'S1', 'S2'],
    Skills: ['', 'web, data'],
    Term: ['', 'printemps'],
    'Choix 1': ['', ...projects],
    'Vœu 2': ['', ...projects, '1 = 2'],
  },
  'ballots.csv': { Étudiant: people, Projet: projects, Rang: ['1', '2'] },
  'mentors.csv': { Nom: ['Olga', 'Quentin'], Capacité: ['', '2'], Langues: ['', 'fr'], Conflits: ['', 'Mains; 1'] },
  'teams.csv': { Équipe: ['', 'a', 'b'], Membres: people, 'Member 2': ['', ...people], 'Choix 1': ['', ...projects] },
  'decisions.csv': {
    Décision: ['placer', 'exclude', 'Together', 'séparer'],
    'Élève 1': people,
    Students: ['', 'S1; S2', ...people],
    Projet: ['', ...projects],
  },
  'limits.csv': { Nom: ['Claire', 'Anouk'], Projets: [...projects, 'Mains; 1'], Maximum: ['0', '2'] },
};

/** Anything that people or programs may leave in a cell. */
const oddCells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=1+1', '-1', '1e9', '__proto__', 'constructor', '"', "'", '\u0000', '\uFEFF', 'Nobody', '999'),
);

/** The headings of a file with some rows below, a few of their cells odd; sometimes other headings, or any bytes. */
function sheetOf(name: string, mostRows: number): fc.Arbitrary<string | Uint8Array> {
  const columns = Object.entries(sheets[name] ?? {});
  const known = columns.map(([heading]) => heading);
  const headed = fc.oneof({ weight: 9, arbitrary: fc.constant(known) }, fc.shuffledSubarray(known));
  const row = fc.tuple(
    ...columns.map(([, likely]) =>
      fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: oddCells }),
    ),
  );
  const table = fc
    .tuple(headed, fc.array(row, { maxLength: mostRows }), fc.constantFrom(';', ',', '\t'))
    .map(([heading, rows, delimiter]) =>
      [heading, ...rows].map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\n'),
    );
  return fc.oneof({ weight: 20, arbitrary: table }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) });
}

function filesOf(names: readonly string[], mostRows: number, requiredKeys: readonly string[] = []) {
  return fc.record(Object.fromEntries(names.map((name) => [name, sheetOf(name, mostRows)])), {
    requiredKeys: [...requiredKeys],
  });
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('\n') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A folder that can be read, into which the rules of the staff are thrown. */
const good: Readonly<Record<string, string>> = {
  'projects.csv': 'Titre;Association;Places\nRuisseaux;Les gués;3\nSignes;Mains;2\nLexique;Mains;2',
  'students.csv': 'Nom;E-mail;Numéro étudiant;Choix 1;Choix 2\nZoé;zoe@x.example;S1;1;2\nMax;max@x.example;S2;1;2',
};

function readAnew(content: Readonly<Record<string, string | Uint8Array | undefined>>) {
  for (const name of Object.keys(sheets)) rmSync(join(folder, name), { force: true });
  for (const [name, text] of Object.entries(content)) if (text !== undefined) writeFileSync(join(folder, name), text);
  return readFolder(folder);
}

/** The problem of the folder, null when it is refused in words; fails where it is neither. */
function problemIn(content: Readonly<Record<string, string | Uint8Array | undefined>>) {
  const read = readAnew(content);
  if ('problem' in read) {
    expect(validateProblem({ objective: 'GENEROUS', seed: 1, ...read.problem })).toEqual([]);
    return read.problem;
  }
  expect(read.faults).not.toEqual([]);
  const said = read.faults.flatMap((fault) => locales.map((locale) => faultInWords(locale, fault)));
  expect(said.filter((words) => !/^\w+\.csv\b.*: ./su.test(words))).toEqual([]);
  return null;
}

describe('Any folder of spreadsheets', () => {
  it('is a valid problem, or is refused in words that name the file', () => {
    const files = filesOf(Object.keys(sheets), 2, ['projects.csv', 'students.csv']);
    let refused = 0;

    fc.assert(
      fc.property(files, (content) => {
        if (problemIn(content) === null) refused += 1;
      }),
      { numRuns: 150, seed: 11 },
    );

    expect(refused).toBeGreaterThan(75);
  });

  it('is a valid problem with all that staff decide, unless that is refused', () => {
    const held = new Set<string>();
    const rules = filesOf(['teams.csv', 'decisions.csv', 'limits.csv'], 2);

    fc.assert(
      fc.property(rules, (some) => {
        for (const part of Object.keys(problemIn({ ...good, ...some }) ?? { refused: 0 })) held.add(part);
      }),
      { numRuns: 150, seed: 12 },
    );

    expect([...held]).toEqual(expect.arrayContaining(['teams', 'decisions', 'caps', 'refused']));
  });
});
