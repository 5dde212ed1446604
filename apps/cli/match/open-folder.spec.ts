import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { main } from '../match.js';

const EXAMPLE = join('demo', 'matching', 'example-folder');

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'match-folder-'));
}

async function match(argv: readonly string[]) {
  const written = { stdout: '', stderr: '' };
  const code = await main(argv, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}

describe('match on a folder of spreadsheets', () => {
  it('writes the outcome, a spreadsheet and a report, and says so', async () => {
    const out = join(aFolder(), 'results');

    const { code, stdout } = await match([EXAMPLE, '--out', out]);

    const files = ['outcome.json', 'assignments.csv', 'report.html'].map((name) => join(out, name));
    const [outcome = '', assignments = '', report = ''] = files.map((file) => readFileSync(file, 'utf8'));
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `GENEROUS: 12 personnes sur 14 ont une place dans 4 projets.\nÉcrits : ${files.join(', ')}\n`,
    });
    expect(JSON.parse(outcome)).toMatchObject({ status: 'OPTIMAL', profile: [10, 2, 0] });
    expect(assignments.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFNom;Courriel;Numéro étudiant;Projet;Rang du vœu;Motif',
      'Amina Aubry;amina.aubry@eleves.example;S01;Orienter vers la bonne formation;1;',
    ]);
    expect(report).toContain('<h1>Qui travaille sur quel projet</h1>');
  });

  it('takes the options of a problem file too', async () => {
    const out = aFolder();

    const { stdout } = await match([EXAMPLE, '--out', out, '--compare', 'GREEDY,MAX_MIN', '--seed', '3', '--table']);

    expect(JSON.parse(readFileSync(join(out, 'outcome.json'), 'utf8'))).toMatchObject({
      outcomes: [
        { objective: 'GREEDY', seed: 3 },
        { objective: 'MAX_MIN', seed: 3 },
      ],
      moves: [
        [0, expect.any(Number)],
        [expect.any(Number), 0],
      ],
    });
    expect(stdout.match(/^(objectif|ÉLÈVE) .*/gm)?.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      'objectif GREEDY, graine 3',
      'ÉLÈVE PROJET RANG',
      'objectif MAX_MIN, graine 3',
      'ÉLÈVE PROJET RANG',
    ]);
  });

  it('exits 2 and says in words what contradicts what, in every file that it writes', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'projects.csv'), 'Title;Minimum;Maximum\nStreams;2;3\nSigns;;3');
    writeFileSync(
      join(folder, 'students.csv'),
      'Name;E-mail;Choice 1\nZoe;zoe@x.example;Streams\nMax;max@x.example;Signs',
    );
    writeFileSync(join(folder, 'decisions.csv'), 'Decision;Student;Project\nexclude;Max;Streams\nplace;Zoe;Streams');
    writeFileSync(join(folder, 'limits.csv'), 'Name;Projects;Maximum\nClaire;Streams;0');

    const { code, stdout } = await match([folder, '--lang', 'en']);

    const [outcome = '', assignments = '', report = ''] = ['outcome.json', 'assignments.csv', 'report.html'].map(
      (name) => readFileSync(join(folder, name), 'utf8'),
    );
    expect({ code, lines: stdout.split('\n').slice(0, 3) }).toEqual({
      code: 2,
      lines: [
        'No distribution keeps every rule. These rules cannot all hold, given what everybody has chosen. Dropping or changing one of them ends this contradiction.',
        '- Zoe must be placed in Streams. (decisions.csv, row 3)',
        '- Limit Claire: at most 0 people together in Streams.',
      ],
    });
    expect(JSON.parse(outcome)).toMatchObject({ status: 'INFEASIBLE' });
    expect(assignments.split('\r\n').slice(1)).toEqual([
      'Zoe;zoe@x.example;;;;No distribution keeps every rule',
      'Max;max@x.example;;;;No distribution keeps every rule',
      '',
    ]);
    expect(report).toContain('<li>Zoe must be placed in Streams. (decisions.csv, row 3)</li>');
    expect(report).toContain(
      '<li>Without this rule (“Zoe must be placed in Streams. (decisions.csv, row 3)”), 1 student has a place, 1 of them at the first choice.</li>',
    );
  });

  it('exits 3 and says in words what is wrong where', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'projects.csv'), 'Title;Maximum\nSigns;many');
    writeFileSync(join(folder, 'students.csv'), 'Name;E-mail;Choice 1\nZoe;zoe@x.example;Sings');

    const { code, stdout, stderr } = await match([folder, '--lang', 'en']);

    expect({ code, stdout, stderr }).toEqual({
      code: 3,
      stdout: '',
      stderr: [
        'projects.csv, row 2, column Maximum: The size of a team is a whole number.',
        'students.csv, row 2, column Choice 1: No project that can be chosen here is called Sings.',
        '',
      ].join('\n'),
    });
  });
});
