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
    expect(stdout.match(/^objective .*/gm)).toEqual([
      'objective       GREEDY, seed 3',
      'objective       MAX_MIN, seed 3',
    ]);
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
