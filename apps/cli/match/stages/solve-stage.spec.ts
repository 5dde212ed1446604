import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { main } from '../../match.js';

const COHORTS = join('demo', 'matching', 'example-cohort-allocation.json');
const MENTORS = join('demo', 'matching', 'example-mentors.json');

async function match(argv: readonly string[]) {
  const written = { stdout: '', stderr: '' };
  const code = await main(argv, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}

function aFile(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'match-stage-')), 'problem.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function changedExample(changes: object): string {
  const example: unknown = JSON.parse(readFileSync(COHORTS, 'utf8'));
  return aFile({ ...(typeof example === 'object' ? example : {}), ...changes });
}

describe('match --stage 1', () => {
  it('offers projects to cohorts, as JSON and to a file', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'match-stage-')), 'outcome.json');

    const { code, stdout, stderr } = await match(['--stage', '1', COHORTS, '--out', out]);

    expect({ code, stderr, written: readFileSync(out, 'utf8') }).toEqual({ code: 0, stderr: '', written: stdout });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'OPTIMAL', seed: 1, metrics: { projects: 4, offered: 4 } });
  });

  it('prints a table, with every part of each score', async () => {
    const { stdout } = await match(['--stage', '1', COHORTS, '--table', '--seed', '4']);

    expect(stdout).toBe(
      [
        'offered  4 of 4 projects, 4 offers',
        'score    35000',
        'seed     4',
        '',
        'PROJECT        COHORT    SCORE  POINTS',
        'food-bank      brest-l3  7500   skills 40 × 50, causes 20 × 100, kinds 15 × 100, region 10 × 100, small nonprofit 10 × 100',
        'repair-cafe    lille-m1  9500   skills 40 × 100, causes 20 × 100, kinds 15 × 100, region 10 × 100, small nonprofit 10 × 50, continuation 5 × 100',
        'school-garden  brest-l3  9500   skills 40 × 100, causes 20 × 100, kinds 15 × 100, region 10 × 100, small nonprofit 10 × 100',
        'shelter        lille-m1  8500   skills 40 × 100, causes 20 × 100, kinds 15 × 100, region 10 × 100',
        '',
        'COHORT    PROJECTS  SCORE',
        'brest-l3  2         17000',
        'lille-m1  2         18000',
        '',
      ].join('\n'),
    );
  });

  it('says in the table what bars each cohort from a project that is offered to none', async () => {
    const decisions = ['brest-l3', 'lille-m1'].map((cohort) => ({
      id: cohort,
      kind: 'FORBID',
      project: 'shelter',
      cohort,
    }));

    const { stdout } = await match(['--stage', '1', changedExample({ decisions }), '--table', '--lang', 'fr']);

    expect(stdout.split('\n\n').filter((part) => !part.startsWith('PRO'))).toEqual([
      ['proposés  3 sur 4 projets, 4 propositions', 'score     30500', 'graine    1'].join('\n'),
      [
        'NON PROPOSÉ  POURQUOI',
        'shelter      aucune promotion ne convient (brest-l3: interdit; lille-m1: interdit)',
      ].join('\n'),
    ]);
  });

  it('exits 2 and tells what contradicts what, in words too', async () => {
    const decisions = ['brest-l3', 'lille-m1'].map((cohort) => ({
      id: cohort,
      kind: 'PIN',
      project: 'shelter',
      cohort,
    }));

    const [asJson, asTable] = [
      await match(['--stage', '1', changedExample({ decisions })]),
      await match(['--stage', '1', changedExample({ decisions }), '--table', '--lang', 'fr']),
    ];

    expect([asJson.code, asTable.code]).toEqual([2, 2]);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      conflict: [
        { kind: 'COHORTS', project: 'shelter' },
        { kind: 'PIN', decision: 'brest-l3' },
        { kind: 'PIN', decision: 'lille-m1' },
      ],
    });
    expect(asTable.stdout).toBe(
      [
        'Aucun choix ne respecte toutes les règles. Celles-ci se contredisent :',
        '- à combien de promotions shelter peut être proposé',
        '- la décision brest-l3 (proposé là)',
        '- la décision lille-m1 (proposé là)',
        '',
      ].join('\n'),
    );
  });

  it('exits 3 and lists every fault with its path', async () => {
    const { code, stdout, stderr } = await match([
      '--stage',
      '1',
      changedExample({
        colour: 'red',
        weights: { SKILLS: 101 },
        cohorts: [{ id: 'a', minProjects: 2, maxProjects: 1 }],
      }),
    ]);

    expect({ code, stdout, faults: stderr.trimEnd().split('\n') }).toEqual({
      code: 3,
      stdout: '',
      faults: [
        'projects[3].continues: names no cohort: "lille-m1"',
        'cohorts[0].minProjects: must not be above maxProjects',
        'decisions[0].cohort: names no cohort: "lille-m1"',
        'colour: is not part of a problem',
        'weights.SKILLS: must be a whole number from 0 to 100',
      ],
    });
  });
});

describe('match --stage 3', () => {
  it('chooses mentors, and prints who stays alone and why in both languages', async () => {
    const english = await match(['--stage', '3', MENTORS, '--table']);
    const french = await match(['--stage', '3', MENTORS, '--table', '--lang', 'fr']);

    expect([english.code, french.code]).toEqual([0, 0]);
    expect(english.stdout).toBe(
      [
        'required  1 of 1',
        'wanted    1 of 2',
        'changed   0',
        'seed      1',
        '',
        'PROJECT    MENTOR',
        'food-bank  yann',
        'shelter    yann',
        '',
        'WITHOUT A MENTOR  MENTOR IS  WHY',
        'school-garden     wanted     1 mentor would suit, and has a conflict of interest',
        '',
        'MENTOR  PROJECTS  CAPACITY',
        'awa     0         1',
        'yann    2         2',
        '',
      ].join('\n'),
    );
    expect(french.stdout.split('\n\n').slice(2)).toEqual([
      [
        'SANS MENTOR    MENTORAT  POURQUOI',
        'school-garden  souhaité  1 mentor conviendrait, mais a un conflit d’intérêts',
      ].join('\n'),
      ['MENTOR  PROJETS  CAPACITÉ', 'awa     0        1', 'yann    2        2', ''].join('\n'),
    ]);
  });

  it('exits 3 on the problem of another stage', async () => {
    const { code, stderr } = await match(['--stage', '3', COHORTS]);

    expect({ code, faults: stderr.trimEnd().split('\n').slice(0, 5) }).toEqual({
      code: 3,
      faults: [
        'mentors: is missing',
        'weights: is not part of a problem',
        'cohorts: is not part of a problem',
        'decisions: is not part of a problem',
        'projects[0].mentor: is missing',
      ],
    });
  });
});

describe('match --stage', () => {
  it.each([
    ['4', [], '--stage is 1, 2 or 3.'],
    ['1', ['--objective', 'GREEDY'], '--objective is for the places of students alone, --stage 2.'],
    ['3', ['--compare', 'GREEDY,STABLE'], '--compare is for the places of students alone, --stage 2.'],
    ['3', ['--time-limit', '9'], '--time-limit is for the places of students alone, --stage 2.'],
  ])('%s with %j exits 1 with its usage', async (stage, more, words) => {
    const { code, stderr } = await match(['--stage', stage, MENTORS, ...more]);

    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`${words}\nUsage: `) });
  });
});
