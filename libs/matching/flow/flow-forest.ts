import { followChain } from './flow-chain.js';
import { type FlowCosts } from './flow-costs.js';
import { ForestOffers } from './flow-forest-offers.js';
import { type FlowNetwork } from './flow-network.js';
import { type FlowState, placeStudent, releaseStudent } from './flow-state.js';

/**
 * Places all students at least cost: successive shortest paths with prices (Edmonds and Karp 1972; Tomizawa 1971), from
 * all waiting students at once. Each is the root of a tree of nodes that its search has reached; the radius grows until
 * some tree reaches an end, a free place or somebody whom it is cheapest to leave without one. That tree's chain is
 * followed and the tree dissolved; the others stay, which is what makes the last students as cheap as the first:
 * a dissolved tree is small as long as many wait, and few chains are left when trees are large.
 *
 * Labels that wait are lower bounds: one that came through a dissolved tree is noticed and computed anew when its turn
 * comes. O(students · (pairs + nodes · log nodes) · words) at worst, far less in practice.
 */
export class FlowForest {
  readonly #offers: ForestOffers;
  readonly #nodes: number;
  readonly #words: number;
  /** The nodes of each tree, as a linked list by root; -1 ends it. */
  readonly #firstOfTree: Int32Array;
  readonly #nextOfTree: Int32Array;

  constructor(
    private readonly network: FlowNetwork,
    private readonly costs: FlowCosts,
    private readonly state: FlowState,
  ) {
    const students = network.students.length;
    this.#nodes = network.places.length;
    this.#words = costs.words;
    this.#offers = new ForestOffers(network, costs, state);
    this.#firstOfTree = new Int32Array(students).fill(-1);
    this.#nextOfTree = new Int32Array(this.#nodes).fill(-1);
  }

  /** From an empty state without prices to an optimal one. */
  placeAll(): void {
    for (let student = 0; student < this.network.students.length; student += 1) {
      const best = this.#cheapestPair(student);
      if (best >= 0 && !this.#seat(best)) this.#offers.plant(student, best);
    }
    for (let entry = this.#offers.labels.pop(); entry >= 0; entry = this.#offers.labels.pop()) {
      if (entry >= 2 * this.#nodes) this.#settleRoot(entry - 2 * this.#nodes, entry);
      else if (entry >= this.#nodes) this.#settleLeaver(entry - this.#nodes, entry);
      else this.#settleNode(entry);
    }
  }

  /** -1 for somebody without pairs. */
  #cheapestPair(student: number): number {
    const { pairStart } = this.network;
    const first = pairStart[student] ?? 0;
    const end = pairStart[student + 1] ?? 0;
    let best = first;
    for (let pair = first + 1; pair < end; pair += 1) if (this.#isCheaper(pair, best)) best = pair;
    return first < end ? best : -1;
  }

  #isCheaper(left: number, right: number): boolean {
    for (let word = 0; word < this.costs.words; word += 1) {
      const difference = this.costs.ofPair(left, word) - this.costs.ofPair(right, word);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  /** Takes a free place at once: while nothing has a price, nobody does better than at their cheapest pair. */
  #seat(pair: number): boolean {
    const project = this.network.pairProject[pair] ?? 0;
    const cap = this.network.capNode[project] ?? -1;
    if (!this.#isFree(project) || (cap >= 0 && !this.#isFree(cap))) return false;
    placeStudent(this.network, this.state, pair);
    return true;
  }

  #isFree(node: number): boolean {
    return (this.state.load[node] ?? 0) < (this.network.places[node] ?? 0);
  }

  #settleRoot(student: number, entry: number): void {
    if (this.#offers.reached.isReached[student] === 1 && this.state.at[student] === -1)
      this.#reachAgain(this.#dissolve(student, entry));
  }

  #settleLeaver(node: number, entry: number): void {
    const root = this.#offers.root[node] ?? -1;
    // Under a cap a project may be reached without members: what waits is then of an earlier tree.
    if (root < 0 || this.state.load[node] === 0) return;
    const leaver = this.#offers.labels.via[entry] ?? -1;
    const nodes = this.#dissolve(root, entry);
    releaseStudent(this.network, this.state, leaver);
    followChain(this.network, this.state, { student: root, via: this.#offers.labels.via, free: node });
    this.#reachAgain(nodes);
  }

  #settleNode(node: number): void {
    const via = this.#offers.labels.via[node] ?? 0;
    const isValid = this.#offers.isValid(node, via);
    this.#offers.leave(node);
    if (!isValid) {
      this.#offers.computeLabel(node);
      return;
    }
    const root = this.#offers.rootOf(via);
    const isFree = this.#isFree(node);
    const cap = this.network.capNode[node] ?? -1;
    if (isFree && cap < 0) {
      const nodes = this.#dissolve(root, node);
      followChain(this.network, this.state, { student: root, via: this.#offers.labels.via, free: node });
      this.#reachAgain([...nodes, node]);
      return;
    }
    this.#offers.enter(node, root);
    this.#nextOfTree[node] = this.#firstOfTree[root] ?? -1;
    this.#firstOfTree[root] = node;
    if (isFree) this.#offers.offerNode(cap, node);
    if (node < this.network.projects.length) this.#offers.reachMembers(node);
    else this.#offers.offerProjectsUnder(node);
  }

  /** Fixes the prices of a tree at the radius of the entry, which is where it has reached an end. */
  #dissolve(root: number, entry: number): readonly number[] {
    const { label, entries } = this.#offers.labels;
    const { price } = this.state;
    const nodes: number[] = [];
    for (let node = this.#firstOfTree[root] ?? -1; node >= 0; node = this.#nextOfTree[node] ?? -1) {
      nodes.push(node);
      this.#offers.leave(node);
      this.#forgetMembers(node);
      for (let word = 0; word < this.#words; word += 1) {
        const cell = word * this.#nodes + node;
        const raise = (label[word * entries + entry] ?? 0) - (label[word * entries + node] ?? 0);
        price[cell] = (price[cell] ?? 0) + raise;
      }
    }
    this.#firstOfTree[root] = -1;
    this.#offers.reached.isReached[root] = 0;
    return nodes;
  }

  #reachAgain(nodes: readonly number[]): void {
    for (const node of nodes) this.#offers.computeLabel(node);
  }

  #forgetMembers(node: number): void {
    if (node >= this.network.projects.length) return;
    const first = this.state.firstMember[node] ?? 0;
    const end = first + (this.state.load[node] ?? 0);
    for (let seat = first; seat < end; seat += 1) this.#offers.reached.isReached[this.state.members[seat] ?? -1] = 0;
  }
}
