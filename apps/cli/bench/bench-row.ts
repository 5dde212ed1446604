import type { BenchCase } from './bench-cases.js';
import { measure, type Runner } from './measure.js';
import type { Measurement } from './measurement.js';

/** A case with what was measured. */
export interface BenchRow extends BenchCase {
  readonly ours: Measurement;
  readonly theirs: readonly PeerRow[];
}

export interface PeerRow {
  readonly peer: Runner;
  readonly measured: Measurement;
}

/** Measures ours, then each peer, one after the other. */
export async function benchRow(one: BenchCase, onStep: (runner: Runner) => void): Promise<BenchRow> {
  onStep(one.task.runner);
  const ours = await measure(one.task);
  const theirs: PeerRow[] = [];
  for (const peer of one.peers) {
    onStep(peer);
    theirs.push({ peer, measured: await measure({ ...one.task, runner: peer, limitSeconds: one.peerSeconds }) });
  }
  return { ...one, ours, theirs };
}

/**
 * How many times our time the peer took, by the processor's time where both are known: other programs then count less.
 * A peer that did not end took at least that. null when it cannot be said.
 */
export function ratioOf({ ours }: BenchRow, { measured }: PeerRow): number | null {
  if (ours.state !== 'done' || 'why' in measured) return null;
  if (measured.state === 'limit') return measured.seconds / ours.seconds;
  return measured.cpuSeconds / ours.cpuSeconds;
}

/** Whether a program came to its end; stopped before, with an answer or without, it would have taken longer. */
export function hasEnded(measured: Measurement): boolean {
  return measured.state === 'done' && (measured.figures.gap ?? 0) === 0;
}

export function peerOf(row: BenchRow, peer: Runner): PeerRow | null {
  return row.theirs.find((one) => one.peer === peer) ?? null;
}
