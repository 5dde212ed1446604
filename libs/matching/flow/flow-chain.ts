import { nodeOfVia, type Via } from './flow-labels.js';
import { type FlowNetwork } from './flow-network.js';
import { type FlowState, placeStudent, releaseStudent } from './flow-state.js';

/** A chain of displacements as a search found it: `via[node]` is how it came to each node. */
export interface Chain {
  readonly student: number;
  readonly via: { readonly [node: number]: Via };
  /** The node with the free place at which the chain ends. */
  readonly free: number;
}

/** From the free place back to the student, everybody takes the place that the next one left. */
export function followChain(network: FlowNetwork, state: FlowState, { student, via, free }: Chain): void {
  let node = free;
  for (;;) {
    const step = via[node] ?? 0;
    if (step < 0) {
      node = nodeOfVia(step);
      continue;
    }
    const mover = network.pairStudent[step] ?? -1;
    const left = network.pairProject[state.at[mover] ?? -1] ?? -1;
    releaseStudent(network, state, mover);
    placeStudent(network, state, step);
    if (mover === student) return;
    node = left;
  }
}
