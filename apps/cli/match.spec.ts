import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { main } from './match.js';

const EXAMPLE = join('demo', 'matching', 'example-problem.json');

const A_SMALL_PROBLEM = {
  version: 1,
  objective: 'GENEROUS',
  seed: 1,
  projects: [
    { id: 'A', minSize: 0, maxSize: 1 },
    { id: 'B', minSize: 0, maxSize: 1 },
    { id: 'C', minSize: 0, maxSize: 1 },
    { id: 'D', minSize: 0, maxSize: 1 },
    { id: 'E', minSize: 2, maxSize: 2 },
  ],
  students: [
    { id: 's0', preferences: [['A'], ['B']] },
    { id: 's1', preferences: [['B'], ['C']] },
    { id: 's2', preferences: [['C'], ['D']] },
    { id: 's3', preferences: [['A'], ['E'], ['D']] },
  ],
};

/** Of which one cannot run: what only branch and bound tells. */
const SMALL_TEAMS = A_SMALL_PROBLEM.projects.map((project) => ({ ...project, minSize: 2, maxSize: 2 }));

async function match(argv: readonly string[], isTTY = false) {
  const written = { stdout: '', stderr: '' };
  const code = await main(argv, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { isTTY, write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}

function aFile(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'match-')), 'problem.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('match, the command line of the engine', () => {
  it('prints the outcome of the example as JSON', async () => {
    const { code, stdout, stderr } = await match([EXAMPLE]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'OPTIMAL',
      profile: [6, 3, 1],
      metrics: { placed: 10, students: 12 },
    });
  });

  it('prints the same bytes at each run', async () => {
    const first = await match([EXAMPLE]);
    const second = await match([EXAMPLE]);

    expect(second).toEqual(first);
  });

  it('also writes the JSON to a file', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'match-')), 'outcome.json');

    const { stdout } = await match([EXAMPLE, '--out', out]);

    expect(readFileSync(out, 'utf8')).toBe(stdout);
  });

  it('solves by another objective and seed than those of the file', async () => {
    const { stdout } = await match([aFile(A_SMALL_PROBLEM), '--objective', 'GREEDY', '--seed', '9']);

    expect(JSON.parse(stdout)).toMatchObject({ objective: 'GREEDY', seed: 9, profile: [3, 0, 1] });
  });

  it('compares objectives by the students placed differently', async () => {
    const { code, stdout } = await match([aFile(A_SMALL_PROBLEM), '--compare', 'GENEROUS,GREEDY,MAX_MIN']);

    expect({ code, comparison: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 0,
      comparison: {
        outcomes: [{ profile: [1, 3, 0] }, { profile: [3, 0, 1] }, { profile: [1, 3, 0] }],
        moves: [
          [0, 4, 0],
          [4, 0, 4],
          [0, 4, 0],
        ],
      },
    });
  });

  it('prints a table for people', async () => {
    const { stdout } = await match([aFile(A_SMALL_PROBLEM), '--table', '--objective', 'GREEDY']);

    expect(stdout).toBe(
      [
        'status          OPTIMAL',
        'objective       GREEDY, seed 1',
        'placed          4 of 4',
        'profile         3 at rank 1, 0 at rank 2, 1 at rank 3',
        'mean rank       1.50',
        'worst rank      3',
        'blocking pairs  0',
        '',
        'PROJECT  STATUS   SIZE  REASON',
        'A        RUNNING  1',
        'B        RUNNING  1',
        'C        RUNNING  1',
        'D        RUNNING  1',
        'E        CLOSED   0     BELOW_MINIMUM',
        '',
        'STUDENT  PROJECT  RANK',
        's0       A        1',
        's1       B        1',
        's2       C        1',
        's3       D        3',
        '',
      ].join('\n'),
    );
  });

  it('exits 2 and names the conflict of an infeasible problem', async () => {
    const decisions = [{ id: 'd1', kind: 'PIN', student: 's3', project: 'E' }];

    const { code, stdout } = await match([aFile({ ...A_SMALL_PROBLEM, decisions })]);

    expect({ code, outcome: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 2,
      outcome: {
        status: 'INFEASIBLE',
        conflict: [
          { kind: 'PIN', decision: 'd1' },
          { kind: 'MINIMUM', project: 'E' },
        ],
      },
    });
  });

  it('prints the conflict and its relaxations as a table', async () => {
    const decisions = [{ id: 'd1', kind: 'PIN', student: 's3', project: 'E' }];

    const { code, stdout } = await match([aFile({ ...A_SMALL_PROBLEM, decisions }), '--table']);

    expect({ code, tables: stdout.split('\n\n').slice(1) }).toEqual({
      code: 2,
      tables: [
        ['CONFLICT', 'PIN d1', 'MINIMUM E'].join('\n'),
        ['WITHOUT    PLACED  PROFILE', 'MINIMUM E  4       3, 1, 0', 'PIN d1     4       1, 3, 0', ''].join('\n'),
      ],
    });
  });

  it('exits 3 and lists every fault of a bad problem with its path', async () => {
    const { code, stdout, stderr } = await match([
      aFile({
        ...A_SMALL_PROBLEM,
        seed: 1.5,
        colour: 'red',
        projects: [
          { id: 'A', minSize: 3, maxSize: 2 },
          { id: 'A', maxSize: -1 },
        ],
        students: [{ id: 's0', preferences: [['A'], [], ['A', 'Z']] }, 7],
      }),
    ]);

    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr.trimEnd().split('\n').sort()).toEqual([
      'colour: is not part of a problem',
      'projects[0].minSize: must not be above maxSize',
      'projects[1].id: repeats "A"',
      'projects[1].maxSize: must be a whole number of at least 0',
      'projects[1].minSize: is missing',
      'seed: must be a whole number',
      'students[0].preferences[1]: must not be an empty tie group',
      'students[0].preferences[2][0]: repeats "A"',
      'students[0].preferences[2][1]: names no project: "Z"',
      'students[1]: must be an object',
    ]);
  });

  it.each([
    ['{ "version": 1,', /^\$: is not JSON: /],
    ['[]', /^\$: must be an object\n$/],
    ['null', /^\$: must be an object\n$/],
  ])('exits 3 on the file %j', async (content, message) => {
    const { code, stderr } = await match([aFile(content)]);

    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(message) });
  });

  it('reads a file that starts with a byte order mark', async () => {
    const { code } = await match([aFile(`\uFEFF${JSON.stringify(A_SMALL_PROBLEM)}`)]);

    expect(code).toBe(0);
  });

  it('exits 1 when the file cannot be read', async () => {
    const { code, stderr } = await match([join(tmpdir(), 'no-such-problem.json')]);

    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('no-such-problem.json') });
  });

  it.each([
    [[]],
    [['a.json', 'b.json']],
    [['a.json', '--colour']],
    [['a.json', '--time-limit', 'soon']],
    [['a.json', '--lang', 'de']],
  ])('exits 1 with its usage on the arguments %j', async (argv) => {
    const { code, stderr } = await match(argv);

    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Usage: ') });
  });

  it('shows its progress on a terminal, on one line that it takes away', async () => {
    const { stderr } = await match([aFile({ ...A_SMALL_PROBLEM, projects: SMALL_TEAMS })], true);

    const [before, reading, placing, ...phases] = stderr.split('\r\u001B[K');
    expect([before, reading?.replace(/ \S+$/, ''), placing, ...phases.splice(-2)]).toEqual([
      '',
      'reading',
      'GENEROUS: placing everybody',
      'GENEROUS: checking the result',
      '',
    ]);
    expect(phases).toContain('GENEROUS: how many can have a place');
  });

  it('shows what becomes of bad input after the progress, and none of it without a terminal', async () => {
    const bad = aFile({ ...A_SMALL_PROBLEM, seed: 1.5 });

    const [shown, plain] = [await match([bad, '--lang', 'fr'], true), await match([bad, '--lang', 'fr'])];

    expect(plain.stderr).toBe('seed: must be a whole number\n');
    expect(shown.stderr.split('\r\u001B[K')).toEqual(['', `lecture de ${bad}`, plain.stderr]);
  });
});
