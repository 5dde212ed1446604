import { type FlowCosts } from './flow-costs.js';
import { FlowLabels, nodeOfVia, type Via, viaNode } from './flow-labels.js';
import { type FlowNetwork } from './flow-network.js';
import { type FlowState, placeStudent, releaseStudent } from './flow-state.js';

/**
 * Finds the best use of one more place in an optimal state: somebody takes it, another the place so left, and so on
 * until the last one had no place, or leaves one that stays empty. Searches backwards along reduced costs, which are
 * never negative, and no further than the price of the place: it is worth no more than that.
 * O(pairs · words + nodes · log nodes) at worst, mostly a few nodes.
 */
export class SeatSearch {
  /** Entries: nodes, by the cost of having the place there instead; then the end of the chain. */
  readonly #labels: FlowLabels;
  readonly #end: number;
  readonly #isFinal: Uint8Array;
  #final: number[] = [];
  /** The label of leaving the place empty. */
  readonly #limit: Float64Array;

  constructor(
    private readonly network: FlowNetwork,
    private readonly costs: FlowCosts,
    private readonly state: FlowState,
  ) {
    this.#end = network.places.length;
    this.#labels = new FlowLabels(this.#end + 1, costs.words);
    this.#isFinal = new Uint8Array(this.#end);
    this.#limit = new Float64Array(costs.words);
  }

  /** The moves that make the best use of one more place, as pairs, the one that takes it first; none to leave it empty. */
  find(node: number): readonly number[] {
    const { words } = this.costs;
    const { price } = this.state;
    for (const one of this.#final) this.#isFinal[one] = 0;
    this.#final = [];
    this.#labels.clear();
    for (let word = 0; word < words; word += 1) this.#limit[word] = price[word * this.#end + node] ?? 0;
    this.#labels.candidate.fill(0);
    this.#labels.offer(node, -1);

    for (let entry = this.#labels.pop(); entry >= 0; entry = this.#labels.pop()) {
      if (entry === this.#end) return this.#chain(node);
      this.#isFinal[entry] = 1;
      this.#final.push(entry);
      this.#expand(entry);
    }
    return [];
  }

  /** Carries out what `find` found last and lowers the prices so that the state is optimal with the place. */
  take(moves: readonly number[]): void {
    const { network, state, costs } = this;
    const { label, entries } = this.#labels;
    for (const node of this.#final) {
      for (let word = 0; word < costs.words; word += 1) {
        const reached = moves.length === 0 ? this.#limit[word] : label[word * entries + this.#end];
        const fall = (reached ?? 0) - (label[word * entries + node] ?? 0);
        const cell = word * this.#end + node;
        state.price[cell] = (state.price[cell] ?? 0) - fall;
      }
    }
    for (const pair of moves) {
      releaseStudent(network, state, network.pairStudent[pair] ?? -1);
      placeStudent(network, state, pair);
    }
  }

  #expand(node: number): void {
    const { network, state } = this;
    const { projects, capNode, projectsUnder, places } = network;
    if (node < projects.length) this.#offerStudents(node);
    for (const project of projectsUnder[node] ?? []) {
      if ((state.load[project] ?? 0) < (places[project] ?? 0)) this.#offer(project, { from: node, via: viaNode(node) });
    }
    const cap = capNode[node] ?? -1;
    if (cap >= 0) this.#offer(cap, { from: node, via: viaNode(node) });
    else this.#offer(this.#end, { from: node, via: viaNode(node) });
  }

  #offerStudents(project: number): void {
    const { projectStart, projectPairs, pairStudent, pairProject } = this.network;
    const end = projectStart[project + 1] ?? 0;
    for (let index = projectStart[project] ?? 0; index < end; index += 1) {
      const pair = projectPairs[index] ?? 0;
      const own = this.state.at[pairStudent[pair] ?? -1] ?? -1;
      if (own >= 0) this.#offer(pairProject[own] ?? 0, { from: project, via: pair });
      else if (own === -1) this.#offer(this.#end, { from: project, via: pair });
    }
  }

  /** Reduced cost of the step: what the mover pays there, less what the mover pays here. */
  #offer(entry: number, { from, via }: { readonly from: number; readonly via: Via }): void {
    if (entry < this.#end && this.#isFinal[entry] === 1) return;
    const { candidate, label, entries } = this.#labels;
    const { price } = this.state;
    const student = via < 0 ? -1 : (this.network.pairStudent[via] ?? -1);
    for (let word = 0; word < this.costs.words; word += 1) {
      const start = word * this.#end;
      const here = entry < this.#end ? (price[start + entry] ?? 0) : 0;
      const there = price[start + from] ?? 0;
      const mover = student < 0 ? 0 : this.#changeOf(student, via, word);
      candidate[word] = (label[word * entries + from] ?? 0) + there - here + mover;
    }
    if (this.#isBelowLimit()) this.#labels.offer(entry, via);
  }

  /** What the student pays more by a pair than now. */
  #changeOf(student: number, pair: number, word: number): number {
    const own = this.state.at[student] ?? -1;
    const now = own >= 0 ? this.costs.ofPair(own, word) : this.costs.ofUnplaced(student, word);
    return this.costs.ofPair(pair, word) - now;
  }

  #isBelowLimit(): boolean {
    const { candidate } = this.#labels;
    for (let word = 0; word < candidate.length; word += 1) {
      const difference = (candidate[word] ?? 0) - (this.#limit[word] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  /** From the end of the chain back to the place: the move that takes it comes last there and first here. */
  #chain(start: number): readonly number[] {
    const { via } = this.#labels;
    const moves: number[] = [];
    let step = via[this.#end] ?? -1;
    for (;;) {
      if (step >= 0) moves.unshift(step);
      const node = step >= 0 ? (this.network.pairProject[step] ?? start) : nodeOfVia(step);
      if (node === start) return moves;
      step = via[node] ?? -1;
    }
  }
}
