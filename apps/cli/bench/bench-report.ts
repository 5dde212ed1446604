import { growthExponent } from '../load/growth.js';
import { type BenchRow, hasEnded, type PeerRow, ratioOf } from './bench-row.js';
import type { Figures } from './figures.js';
import { percentile } from './goal-tests.js';
import type { Verdict } from './goals.js';
import type { Runner } from './measure.js';
import type { Measurement } from './measurement.js';

const names: Readonly<Partial<Record<Runner, string>>> = {
  lemon: 'LEMON',
  cbc: 'CBC',
  'highs-lp': 'HiGHS alone',
  'highs-mip': 'HiGHS alone',
  tease: 'TEASE’s program',
};

/** The benchmark as Markdown: a row for each case, the goals, and how time grows. */
export function benchReport(rows: readonly BenchRow[], judged: readonly Verdict[]): string {
  return [
    line(['Case', 'Students', 'Lists', 'Seconds', 'CPU s', 'MB', 'Found', 'Peers: CPU s (times ours), MB']),
    line(['---', '---:', '---', '---:', '---:', '---:', '---', '---']),
    ...rows.map(rowLine),
    '',
    line(['Goal', 'Is', 'About']),
    line(['---:', '---', '---']),
    ...judged.map(verdictLine),
    '',
    ...growthLines(rows),
    '',
  ].join('\n');
}

function rowLine(row: BenchRow): string {
  const { what, task, ours, theirs } = row;
  const { instance, objective } = task;
  const seed = instance.seed === 1 ? '' : `, seed ${instance.seed}`;
  return line([
    `${what}, ${objective}`,
    instance.students.toLocaleString('en'),
    `${instance.lists}${seed}`,
    ...measuredCells(ours),
    foundWords(ours),
    theirs.map((peer) => peerWords(row, peer)).join('; '),
  ]);
}

function measuredCells(measured: Measurement): readonly string[] {
  if (measured.state === 'limit') return [`> ${rounded(measured.seconds)}`, '', String(measured.megabytes)];
  if (measured.state !== 'done') return [measured.state, '', ''];
  return [rounded(measured.seconds), rounded(measured.cpuSeconds), String(measured.megabytes)];
}

function foundWords(measured: Measurement): string {
  if (measured.state !== 'done') return 'why' in measured ? measured.why : 'nothing within its limit';
  const { placed, worstRank, rankSum, gap, certificate, blockingPairs, milliseconds, checks }: Figures =
    measured.figures;
  return [
    ...(placed === undefined ? [] : [`${placed} placed`]),
    ...(rankSum === undefined ? [] : [`ranks ${rankSum}`]),
    ...(worstRank === undefined || worstRank === null ? [] : [`worst ${worstRank}`]),
    ...(gap === undefined || !Number.isFinite(gap) ? [] : [gap === 0 ? 'optimal' : `gap ${(100 * gap).toFixed(2)} %`]),
    ...(certificate === undefined ? [] : [certificate]),
    ...(blockingPairs === undefined ? [] : [`${blockingPairs} blocking`]),
    ...(milliseconds === undefined ? [] : [timesWords(milliseconds)]),
    ...(checks === undefined ? [] : [`${checks.made - checks.failed} of ${checks.made} checks held`]),
  ].join(', ');
}

function timesWords(milliseconds: readonly number[]): string {
  if (milliseconds.length === 1) return `${rounded(milliseconds[0] ?? 0)} ms`;
  return `p50 ${rounded(percentile(milliseconds, 0.5))} ms, p95 ${rounded(percentile(milliseconds, 0.95))} ms`;
}

function peerWords(row: BenchRow, peer: PeerRow): string {
  const name = names[peer.peer] ?? peer.peer;
  const { measured } = peer;
  if ('why' in measured) return `${name}: ${measured.state}, ${measured.why}`;
  const ratio = ratioOf(row, peer);
  const times = ratio === null ? '' : ` (× ${rounded(ratio)})`;
  const more = hasEnded(measured) ? '' : '> ';
  const seconds = rounded(measured.state === 'limit' ? measured.seconds : measured.cpuSeconds);
  const memory = measured.megabytes === 0 ? '' : `, ${measured.megabytes} MB`;
  const found = foundWords(measured);
  return `${name}: ${more}${seconds}${times}${memory}${found === '' ? '' : `, ${found}`}`;
}

function verdictLine({ goal, isMet, short }: Verdict): string {
  const is = isMet === null ? 'not told' : isMet ? 'met' : 'short';
  const tests = goal.tests.map(({ words }) => words).join(', ');
  return line([String(goal.number), is, `${goal.words}: ${tests}${short.length === 0 ? '' : `. ${short.join('; ')}`}`]);
}

/** The exponent k of time ~ size^k that fits best, for every family of cases with several sizes. */
function growthLines(rows: readonly BenchRow[]): readonly string[] {
  const families = new Map<string, { readonly size: number; readonly time: number }[]>();
  for (const { what, task, ours } of rows) {
    if (ours.state !== 'done' || task.instance.seed !== 1) continue;
    const key = `${what}, ${task.objective}, ${task.instance.lists}`;
    const points = families.get(key) ?? [];
    points.push({ size: task.instance.students, time: ours.cpuSeconds });
    families.set(key, points);
  }
  const fitted = [...families].map(([key, points]) => ({ key, exponent: growthExponent(points) }));
  return [
    line(['Growth of', 'k in CPU time ~ students^k']),
    line(['---', '---:']),
    ...fitted.flatMap(({ key, exponent }) => (exponent === null ? [] : [line([key, String(exponent)])])),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 0.1 ? value.toFixed(value >= 10 ? 1 : 2) : String(Number(value.toPrecision(1)));
}
