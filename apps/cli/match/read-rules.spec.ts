import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { readFolder } from './read-folder.js';
import { faultInWords } from './sheet-fault.js';

type Files = Readonly<Record<string, string>>;

const basics: Files = {
  'projects.csv': 'Titre;Association;Effectif maximal\nRuisseaux;Les gués;3\nSignes;Mains;2\nLexique;Mains;2',
  'students.csv': [
    'Nom;Prénom;Courriel;Numéro étudiant;Choix 1;Choix 2',
    'Aubépin;Inès;ines@x.example;S1;1;2',
    'Morel;Zoé;zoe@x.example;S2;2;1',
    'Noir;Max;max@x.example;S3;1;2',
    'Noir;Max;maxime@x.example;S4;3;',
  ].join('\n'),
};

function readIn(files: Files) {
  const folder = mkdtempSync(join(tmpdir(), 'match-rules-'));
  for (const [name, content] of Object.entries({ ...basics, ...files })) writeFileSync(join(folder, name), content);
  return readFolder(folder);
}

function rulesOf(files: Files) {
  const read = readIn(files);
  if ('faults' in read) return read.faults;
  const { teams, decisions, caps } = read.problem;
  return { teams, decisions, caps };
}

function faultsOf(files: Files, locale: 'en' | 'fr' = 'en') {
  const read = readIn(files);
  return 'faults' in read ? read.faults.map((fault) => faultInWords(locale, fault)) : [];
}

describe('decisions.csv', () => {
  it('places, excludes, keeps together and keeps apart, by address, number or name, one person or several', () => {
    const decisions = [
      'Décision;Étudiants;Projet',
      'Placer;"S1; ZOE@x.example";P2',
      'exclure;morel zoe;Ruisseaux',
      'ENSEMBLE;"Inès Aubépin, S2";',
      'séparer;"S1;S3;S4";',
    ].join('\n');

    expect(rulesOf({ 'decisions.csv': decisions })).toEqual({
      decisions: [
        { id: 'PIN ines@x.example P2', kind: 'PIN', student: 'ines@x.example', project: 'P2' },
        { id: 'PIN zoe@x.example P2', kind: 'PIN', student: 'zoe@x.example', project: 'P2' },
        { id: 'FORBID zoe@x.example P1', kind: 'FORBID', student: 'zoe@x.example', project: 'P1' },
        {
          id: 'TOGETHER ines@x.example zoe@x.example',
          kind: 'TOGETHER',
          students: ['ines@x.example', 'zoe@x.example'],
        },
        {
          id: 'APART ines@x.example max@x.example maxime@x.example',
          kind: 'APART',
          students: ['ines@x.example', 'max@x.example', 'maxime@x.example'],
        },
      ],
    });
  });

  it('takes English headings, and a column for each person', () => {
    expect(rulesOf({ 'decisions.csv': 'Decision,Student 1,Student 2\nApart,S1,S2' })).toEqual({
      decisions: [
        { id: 'APART ines@x.example zoe@x.example', kind: 'APART', students: ['ines@x.example', 'zoe@x.example'] },
      ],
    });
  });

  it('tells every bad row by its row and column', () => {
    const decisions = [
      'Décision;Élève 1;Élève 2;Projet',
      'peut-être;S1;;1',
      'placer;;;1',
      'placer;Nobody;;1',
      'exclure;Max Noir;;1',
      'ensemble;S1;inès aubépin;',
      'séparer;S1;S2;1',
      'exclure;S1;;',
      'exclure;S1;;Ruisseau',
      'exclure;S1;;1 = 2',
      'placer;S1;;3',
      'exclure;S3;;1',
      'interdire;max@x.example;;Ruisseaux',
      'exclure;S3;;2;trop',
    ].join('\n');

    expect(faultsOf({ 'decisions.csv': decisions })).toEqual([
      'decisions.csv, row 2, column Décision: Write “place”, “exclude”, “together” or “apart”.',
      'decisions.csv, row 3, column Élève 1: Say who this is about.',
      'decisions.csv, row 4, column Élève 1: Nobody in students.csv has this address, number or name: Nobody.',
      'decisions.csv, row 5, column Élève 1: Several students are called Max Noir. Use the address or the student number.',
      'decisions.csv, row 6, column Élève 1: Name at least two different people.',
      'decisions.csv, row 7, column Projet: Leave the project blank: this is about people, wherever they are placed.',
      'decisions.csv, row 8, column Projet: Say which project this is about.',
      'decisions.csv, row 9, column Projet: No project that can be chosen here is called Ruisseau.',
      'decisions.csv, row 10, column Projet: Name one project in each row.',
      'decisions.csv, row 11, column Projet: Inès Aubépin has not chosen Lexique: nobody is placed outside their list.',
      'decisions.csv, row 14: This row has more cells than there are headings.',
      'decisions.csv, row 13: Row 12 says this already.',
    ]);
  });

  it('says nothing of who chose what while the choices are at fault themselves', () => {
    const students = 'Nom;Courriel;Choix 1\nZoé;zoe@x.example;9';

    expect(faultsOf({ 'students.csv': students, 'decisions.csv': 'Décision;Élève;Projet\nplacer;Zoé;1' })).toEqual([
      'students.csv, row 2, column Choix 1: No project that can be chosen here is called 9.',
    ]);
  });
});

describe('teams.csv', () => {
  it('has a row for each team with its own choices, or one for each member', () => {
    const teams = 'Équipe;Membres;Choix 1;Choix 2\nLoutres;"S1;S3";3;1 = 2\nCastors;S2;;\ncastors;S4;2;';

    expect(rulesOf({ 'teams.csv': teams })).toEqual({
      teams: [
        { id: 'Loutres', members: ['ines@x.example', 'max@x.example'], preferences: [['P3'], ['P1', 'P2']] },
        { id: 'Castors', members: ['maxime@x.example', 'zoe@x.example'], preferences: [['P2']] },
      ],
    });
  });

  it('needs no name, and no choices where the members wish the same', () => {
    expect(rulesOf({ 'teams.csv': 'Member 1,Member 2\nS3,S1' })).toEqual({
      teams: [
        {
          id: 'ines@x.example max@x.example',
          members: ['ines@x.example', 'max@x.example'],
          preferences: [['P1'], ['P2']],
        },
      ],
    });
  });

  it('lets its members be placed by the list of the team alone', () => {
    const files = {
      'teams.csv': 'Membre 1;Membre 2;Choix 1\nS1;S2;3',
      'decisions.csv': 'Décision;Élève;Projet\nplacer;S1;3\nplacer;S2;1',
    };

    expect(faultsOf(files, 'fr')).toEqual([
      'decisions.csv, ligne 3, colonne Projet : Zoé Morel n’a pas choisi Ruisseaux : personne n’est placé en dehors de sa liste.',
    ]);
  });

  it('tells every bad row by its row and column', () => {
    const teams = [
      'Équipe;Membre 1;Membre 2;Choix 1;Choix 2',
      'a;S1;S2;;',
      'b;S2;Nobody;1;1',
      'c;Max Noir;;Ruisseau;',
      'd;;;1;',
      'e;S3;;1;;trop',
    ].join('\n');

    expect(faultsOf({ 'teams.csv': teams })).toEqual([
      'teams.csv, row 3, column Membre 1: Nobody in students.csv has this address, number or name: Nobody.',
      'teams.csv, row 3: The same project is listed twice.',
      'teams.csv, row 4, column Membre 1: Several students are called Max Noir. Use the address or the student number.',
      'teams.csv, row 4, column Choix 1: No project that can be chosen here is called Ruisseau.',
      'teams.csv, row 5, column Membre 1: Say who this is about.',
      'teams.csv, row 6: This row has more cells than there are headings.',
      'teams.csv, row 2: The members have chosen differently: write the choices of the team in columns Choice 1, Choice 2, …',
      'teams.csv, row 3: Zoé Morel is already in the team of row 2.',
    ]);
  });
});

describe('limits.csv', () => {
  it('limits how many people several projects take together, named one by one or by their organisation', () => {
    const limits = 'Responsable;Projets;Maximum\nClaire;"1; Signes";4\nAnouk;Mains;3';

    expect(rulesOf({ 'limits.csv': limits })).toEqual({
      caps: [
        { id: 'Claire', projects: ['P1', 'P2'], maxStudents: 4 },
        { id: 'Anouk', projects: ['P2', 'P3'], maxStudents: 3 },
      ],
    });
  });

  it('tells every bad row by its row and column', () => {
    const limits = 'Name;Projects;Students at most\n;1;2\nClaire;;3\nAnouk;"Nothing;2";many\nclaire;1;2;more';

    expect(faultsOf({ 'limits.csv': limits })).toEqual([
      'limits.csv, row 2, column Name: The name is missing.',
      'limits.csv, row 3, column Projects: Name the projects, with semicolons between.',
      'limits.csv, row 4, column Projects: Neither a project nor an organisation of projects.csv is called Nothing.',
      'limits.csv, row 4, column Students at most: Write how many people at most, as a whole number.',
      'limits.csv, row 5: This row has more cells than there are headings.',
      'limits.csv, row 5, column Name: Row 3 has this name already.',
    ]);
  });
});

describe('The optional files', () => {
  it('without their columns are told of at once', () => {
    const files = {
      'decisions.csv': 'Étudiants\nS1',
      'teams.csv': 'Équipe\nLoutres',
      'limits.csv': 'Nom;Projets\nClaire;1',
    };

    expect(faultsOf(files)).toEqual([
      'teams.csv: A column is missing: Membres / Members.',
      'decisions.csv: A column is missing: Décision / Decision.',
      'limits.csv: A column is missing: Maximum.',
    ]);
  });
});
