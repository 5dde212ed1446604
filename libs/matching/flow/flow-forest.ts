import { followChain } from './flow-chain.js';
import { type FlowCosts } from './flow-costs.js';
import { ForestOffers } from './flow-forest-offers.js';
import { compareWords } from './flow-labels.js';
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
      if (best >= 0 && !this.#seat(best)) this.#plant(student, best);
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
    for (let pair = first + 1; pair < end; pair += 1) if (this.#compareCosts(pair, best) < 0) best = pair;
    return first < end ? best : -1;
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

  /** Labels are measured from the student's own best choice, so that all trees start at 0. */
  #plant(student: number, best: number): void {
    const start = student * this.#words;
    for (let word = 0; word < this.#words; word += 1) {
      this.#offers.base[start + word] = -(this.costs.ofPair[best * this.#words + word] ?? 0);
    }
    this.#offers.isReached[student] = 1;
    this.#offers.offerPairs(student);
    this.#offers.offerEnd(student, 2 * this.#nodes + student);
  }

  #compareCosts(left: number, right: number): number {
    const { ofPair } = this.costs;
    const words = this.#words;
    return compareWords(words, { one: ofPair, at: left * words, other: ofPair, start: right * words });
  }

  #settleRoot(student: number, entry: number): void {
    if (this.#offers.isReached[student] === 1 && this.state.at[student] === -1)
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
    if (!this.#offers.isValid(node, via)) {
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
    this.#offers.root[node] = root;
    this.#nextOfTree[node] = this.#firstOfTree[root] ?? -1;
    this.#firstOfTree[root] = node;
    if (isFree) this.#offers.offerNode(cap, node);
    if (node < this.network.projects.length) this.#reachMembers(node);
    else this.#offers.offerProjectsUnder(node);
  }

  /** Fixes the prices of a tree at the radius of the entry, which is where it has reached an end. */
  #dissolve(root: number, entry: number): readonly number[] {
    const words = this.#words;
    const { label } = this.#offers.labels;
    const { price } = this.state;
    const nodes: number[] = [];
    for (let node = this.#firstOfTree[root] ?? -1; node >= 0; node = this.#nextOfTree[node] ?? -1) {
      nodes.push(node);
      this.#offers.root[node] = -1;
      this.#forgetMembers(node);
      for (let word = 0; word < words; word += 1) {
        const raise = (label[entry * words + word] ?? 0) - (label[node * words + word] ?? 0);
        price[node * words + word] = (price[node * words + word] ?? 0) + raise;
      }
    }
    this.#firstOfTree[root] = -1;
    this.#offers.isReached[root] = 0;
    return nodes;
  }

  #reachAgain(nodes: readonly number[]): void {
    for (const node of nodes) this.#offers.computeLabel(node);
  }

  #forgetMembers(node: number): void {
    if (node >= this.network.projects.length) return;
    const first = this.state.firstMember[node] ?? 0;
    const end = first + (this.state.load[node] ?? 0);
    for (let seat = first; seat < end; seat += 1) this.#offers.isReached[this.state.members[seat] ?? -1] = 0;
  }

  #reachMembers(project: number): void {
    const { state, costs } = this;
    const words = this.#words;
    const { label } = this.#offers.labels;
    const first = state.firstMember[project] ?? 0;
    const end = first + (state.load[project] ?? 0);
    for (let seat = first; seat < end; seat += 1) {
      const student = state.members[seat] ?? 0;
      const pair = state.at[student] ?? 0;
      for (let word = 0; word < words; word += 1) {
        const own = (costs.ofPair[pair * words + word] ?? 0) + (state.price[project * words + word] ?? 0);
        this.#offers.base[student * words + word] = (label[project * words + word] ?? 0) - own;
      }
      this.#offers.isReached[student] = 1;
      this.#offers.offerPairs(student);
    }
    this.#offerLeavers(project, first, end);
  }

  #offerLeavers(project: number, first: number, end: number): void {
    const entry = this.#nodes + project;
    for (let seat = first; seat < end; seat += 1) {
      const student = this.state.members[seat] ?? 0;
      this.#offers.fillEnd(student);
      // What waits here from an earlier tree is void, whatever its label.
      if (seat === first) this.#offers.labels.put(entry, student);
      else this.#offers.labels.offer(entry, student);
    }
  }
}
