import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { readFolder } from './read-folder.js';
import { faultInWords } from './sheet-fault.js';

const PROJECTS = 'Numéro;Titre;Effectif minimal;Effectif maximal\n1;Ruisseaux;2;3\n2;Signes;;1';
const STUDENTS = 'Nom;Courriel;Choix 1;Choix 2\nZoé;zoe@x.example;2;1';

function aFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'match-folder-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function problemOf(files: Readonly<Record<string, string | Buffer>>) {
  const read = readFolder(aFolder(files));
  return 'problem' in read ? read.problem : read.faults;
}

function faultsOf(files: Readonly<Record<string, string | Buffer>>) {
  const read = readFolder(aFolder(files));
  return 'faults' in read ? read.faults.map((fault) => faultInWords('en', fault)) : [];
}

describe('A folder of spreadsheets', () => {
  it('becomes a problem: everything that its columns say, under French headings', () => {
    const projects = [
      'N°\tTitre\tAssociation\tEffectif minimal\tEffectif maximal\tCompétences requises\tSemestres\tMentorat\tExpertise\tLangues',
      'P1\tRuisseaux\tLes gués\t2\t3\tIoT:2, Data\tPrintemps, Automne\tRequis\tIoT\tFrançais, en',
      '2\tSignes\tMains\t\t4\t\t\t\tweb\t',
      '7\tLexique\tMains\t1\t2\t\t\tnon\tweb\tfr',
    ].join('\r\n');
    const students = [
      'Nom;Prénom;Adresse électronique;Compétences;Semestre;Choix 1;Choix n° 2',
      'Aubépin;Inès;INES@x.example;iot / DATA;Printemps;P1 = 7;Signes',
      'Morel;Zoé;zoe@x.example;;;;',
    ].join('\n');
    const mentors = [
      'Nom;Courriel;Capacité;Expertise;Langues;Conflits',
      'Olga;olga@x.example;2;IoT;français;"Mains; Ruisseaux"',
      'Quentin;;;web;fr;',
    ].join('\n');

    expect(
      problemOf({ 'projects.csv': projects, 'students.csv': Buffer.from(students, 'latin1'), 'mentors.csv': mentors }),
    ).toEqual({
      version: 1,
      projects: [
        {
          id: 'P1',
          minSize: 2,
          maxSize: 3,
          requiredSkills: [
            { skill: 'iot', count: 2 },
            { skill: 'data', count: 1 },
          ],
          terms: ['printemps', 'automne'],
          mentor: { required: true, expertise: ['iot'], languages: ['fr', 'en'] },
        },
        {
          id: 'P2',
          minSize: 0,
          maxSize: 4,
          requiredSkills: [],
          mentor: { required: false, expertise: ['web'], languages: [] },
        },
        { id: 'P7', minSize: 1, maxSize: 2, requiredSkills: [] },
      ],
      students: [
        { id: 'ines@x.example', preferences: [['P1', 'P7'], ['P2']], skills: ['iot', 'data'], term: 'printemps' },
        { id: 'zoe@x.example', preferences: [], skills: [] },
      ],
      mentors: [
        { id: 'olga@x.example', capacity: 2, expertise: ['iot'], languages: ['fr'], conflicts: ['P2', 'P7', 'P1'] },
        { id: 'Quentin', capacity: 1, expertise: ['web'], languages: ['fr'], conflicts: [] },
      ],
    });
  });

  it('takes English headings, unnumbered projects, and ballots in a file of their own, one wish a row', () => {
    const files = {
      'projects.csv': 'Title,Maximum\nStreams,3\nSigns,2',
      'students.csv': 'Name,E-mail,Student number\nZoe,zoe@x.example,S1',
      'ballots.csv': 'Student number,Project,Rank\nS1,2,1\nS1,Streams,2',
    };

    expect(problemOf(files)).toEqual({
      version: 1,
      projects: [
        { id: 'P1', minSize: 0, maxSize: 3, requiredSkills: [] },
        { id: 'P2', minSize: 0, maxSize: 2, requiredSkills: [] },
      ],
      students: [{ id: 'zoe@x.example', preferences: [['P2'], ['P1']], skills: [] }],
      mentors: [],
    });
  });

  it('tells every bad row of every file by its file, row and column', () => {
    const files = {
      'projects.csv':
        'Numéro;Titre;Min;Max;Compétences;Mentorat\nx;;deux;;:2;peut-être\n1;=A1;5;3;;\n1;Signes;1;2;;;trop\n',
      'students.csv': 'Nom;Courriel;Choix 1\n;zoe@x.example;1\nMaël;maël;1\nLéa;lea@x.example;9\nLéa;lea@x.example;1',
      'mentors.csv': 'Nom;Capacité;Conflits\nOlga;beaucoup;Personne\n;1;\nOlga;1;',
    };

    expect(faultsOf(files)).toEqual([
      'projects.csv, row 2, column Numéro: The number of a project is a whole number from 1 on.',
      'projects.csv, row 2, column Titre: The title is missing.',
      'projects.csv, row 2, column Min: The size of a team is a whole number.',
      'projects.csv, row 2, column Max: The size of a team is a whole number.',
      'projects.csv, row 2, column Compétences: Write skills with commas between, and how many people must have one after a colon: web:2, data.',
      'projects.csv, row 2, column Mentorat: Write “required”, “wanted” or “no”.',
      'projects.csv, row 3, column Titre: A cell of this row begins like a formula.',
      'projects.csv, row 3, column Min: The minimum is above the maximum.',
      'projects.csv, row 4: This row has more cells than there are headings.',
      'projects.csv, row 4, column Numéro: The project of row 3 has this number already.',
      'students.csv, row 2, column Nom: The name is missing.',
      'students.csv, row 3, column Courriel: This is not an e-mail address.',
      'students.csv, row 5, column Courriel: This student is already in row 4.',
      'students.csv, row 4, column Choix 1: No project that can be chosen here is called 9.',
      'mentors.csv, row 2, column Capacité: The capacity is the number of projects that the mentor can follow.',
      'mentors.csv, row 2, column Conflits: Neither a project nor an organisation of projects.csv is called Personne.',
      'mentors.csv, row 3, column Nom: The name is missing.',
      'mentors.csv, row 4, column Nom: This mentor is already in row 2.',
    ]);
  });

  it.each([
    {
      what: 'without its files',
      files: {},
      words: [
        'projects.csv: This file is missing from the folder.',
        'students.csv: This file is missing from the folder.',
      ],
    },
    {
      what: 'without choices',
      files: { 'projects.csv': PROJECTS, 'students.csv': 'Nom;Courriel\nZoé;zoe@x.example' },
      words: ['ballots.csv: This file is missing: students.csv has no choices (Choice 1, Choice 2, …).'],
    },
    {
      what: 'with workbooks and broken quotes',
      files: { 'projects.csv': 'PK\0', 'students.csv': 'a;b\n"x;y' },
      words: [
        'projects.csv: This is not a text file. In your spreadsheet, save it as CSV.',
        'students.csv, row 2: A quotation mark that opens in row 2 is never closed.',
      ],
    },
    {
      what: 'with columns that are missing or there twice',
      files: { 'projects.csv': 'Titre;Projet\nA;B', 'students.csv': 'Nom;Choix 1\nZoé;1' },
      words: [
        'projects.csv: Two columns say the same thing: Titre and Projet.',
        'students.csv: A column is missing: E-mail.',
        'students.csv: A column is missing: Étudiant / Student.',
      ],
    },
    {
      what: 'with mentors that cannot be read',
      files: { 'projects.csv': PROJECTS, 'students.csv': STUDENTS, 'mentors.csv': 'Capacité\n1' },
      words: ['mentors.csv: A column is missing: Nom / Name.'],
    },
  ])('$what is told of in words', ({ files, words }) => {
    expect(faultsOf(files)).toEqual(words);
  });

  it('speaks French too', () => {
    const read = readFolder(aFolder({ 'projects.csv': PROJECTS.replace(';2;3', ';4;3'), 'students.csv': STUDENTS }));

    expect('faults' in read && read.faults.map((fault) => faultInWords('fr', fault))).toEqual([
      'projects.csv, ligne 2, colonne Effectif minimal : L’effectif minimal dépasse l’effectif maximal.',
    ]);
  });
});
