import { describe, expect, it } from '@jest/globals';

import { benchCases } from './bench-cases.js';
import { benchReport } from './bench-report.js';
import type { BenchRow, PeerRow } from './bench-row.js';
import type { Figures } from './figures.js';
import { verdicts } from './goals.js';
import type { Measurement } from './measurement.js';

function done(cpuSeconds: number, figures: Figures = {}): Measurement {
  return { state: 'done', seconds: 2 * cpuSeconds, cpuSeconds, megabytes: 50, figures };
}

/** The rows of a goal, each with the same measurements. */
function rowsOf(
  goal: number,
  ours: (seed: number) => Measurement,
  theirs: readonly PeerRow[] = [],
): readonly BenchRow[] {
  const cases = benchCases({ sizes: [10_000], goals: [goal], named: '', seeds: 3, peerSeconds: 10 });
  return cases.map((one) => ({ ...one, ours: ours(one.task.instance.seed), theirs }));
}

function told(goal: number, rows: readonly BenchRow[]) {
  const own = verdicts(rows).filter((verdict) => verdict.goal.number === goal && verdict.isMet !== null);
  return own.map(({ isMet, short }) => ({ isMet, short }));
}

describe('A goal of the benchmark', () => {
  it('is met by the median of several seeds, against a peer that did not end', () => {
    const cbc: PeerRow = { peer: 'cbc', measured: { state: 'limit', seconds: 120, megabytes: 1 } };
    const rows = rowsOf(3, (seed) => done([9, 40, 14][seed - 1] ?? 0, { gap: 0 }), [cbc]);

    expect(told(3, rows)).toEqual([{ isMet: true, short: [] }]);
  });

  it('is short where one of its tests fails, and says which', () => {
    const cbc: PeerRow = { peer: 'cbc', measured: done(20) };
    const rows = rowsOf(3, (seed) => done(14, { gap: seed === 2 ? 0.1 : 0 }), [cbc]);

    expect(told(3, rows)).toEqual([
      {
        isMet: false,
        short: ['not proven optimal (10,000 random, seed 2)', 'not 2 × faster than cbc (10,000 random, seed 2)'],
      },
    ]);
  });

  it('is met as far as can be told without a peer, which it names', () => {
    const cbc: PeerRow = { peer: 'cbc', measured: { state: 'absent', why: 'coinor-cbc is not installed' } };

    expect(
      told(
        3,
        rowsOf(3, () => done(14, { gap: 0 }), [cbc]),
      ),
    ).toEqual([{ isMet: true, short: ['untold: 2 × faster than cbc (10,000 random, seed 2)'] }]);
  });
});

describe('The goals about one size', () => {
  it('are told by their own rows: cold, warm, a hundred thousand', () => {
    const cases = benchCases({ sizes: [10_000, 100_000], goals: [2], named: '', seeds: 1, peerSeconds: 10 });
    const lemon: PeerRow = { peer: 'lemon', measured: done(0.1) };
    const rows = cases.map((one) => ({
      ...one,
      ours: done(one.task.runner.endsWith('-warm') ? 0.2 : 50, { gap: 0 }),
      theirs: [lemon],
    }));

    const met = verdicts(rows).filter(({ goal }) => goal.number === 2);

    expect(met.map(({ goal, isMet }) => [goal.words, isMet])).toEqual([
      ['no closures, 10,000 students, sum of ranks', false],
      ['no closures, 10,000 students, GENEROUS', false],
      ['sum of ranks, several times in one process', true],
      ['the same, several times in one process, GENEROUS', true],
      ['no closures, 100,000 students, GENEROUS', true],
    ]);
  });
});

describe('The report of the benchmark', () => {
  it('has a row for each case with its peers, the goals, and the growth', () => {
    const [one] = rowsOf(3, () => done(8, { placed: 10, gap: 0 }), [
      { peer: 'cbc', measured: done(24, { gap: 0.5 }) },
      { peer: 'lemon', measured: { state: 'absent', why: 'g++ is not installed' } },
    ]);
    const rows =
      one === undefined
        ? []
        : [one, { ...one, task: { ...one.task, instance: { ...one.task.instance, students: 1000 } }, ours: done(0.8) }];

    const lines = benchReport(
      rows,
      verdicts(rows).filter(({ goal }) => goal.number === 3),
    ).split('\n');

    expect(lines).toEqual([
      '| Case | Students | Lists | Seconds | CPU s | MB | Found | Peers: CPU s (times ours), MB |',
      '| --- | ---: | --- | ---: | ---: | ---: | --- | --- |',
      '| minimum of 3, squared ranks, GENEROUS | 10,000 | random | 16.0 | 8.00 | 50 | 10 placed, optimal | CBC: > 24.0 (× 3.00), 50 MB, gap 50.00 %; LEMON: absent, g++ is not installed |',
      '| minimum of 3, squared ranks, GENEROUS | 1,000 | random | 1.60 | 0.80 | 50 |  | CBC: > 24.0 (× 30.0), 50 MB, gap 50.00 %; LEMON: absent, g++ is not installed |',
      '',
      '| Goal | Is | About |',
      '| ---: | --- | --- |',
      '| 3 | met | minimum of 3, squared ranks, 10,000 students: proven optimal, at most 15 s, at most 700 MB, 2 × faster than cbc |',
      '',
      '| Growth of | k in CPU time ~ students^k |',
      '| --- | ---: |',
      '| minimum of 3, squared ranks, GENEROUS, random | 1 |',
      '',
    ]);
  });
});
