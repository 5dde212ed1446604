import { followChain } from './flow-chain.js';
import { type FlowCosts } from './flow-costs.js';
import { compareWords, FlowLabels, nodeOfVia, type Via, viaNode } from './flow-labels.js';
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
  /** Entries: nodes, then "somebody of node n leaves", then "student s stays without a place". */
  readonly #labels: FlowLabels;
  readonly #nodes: number;
  readonly #words: number;
  /** 1 for the students whom the forest has reached: roots, and members of its projects. */
  readonly #isReached: Uint8Array;
  /** What the label of a project is above cost and price, for each student reached; `words` float64 each. */
  readonly #base: Float64Array;
  /** The root of each node in the forest, -1 for the others. */
  readonly #root: Int32Array;
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
    this.#labels = new FlowLabels(2 * this.#nodes + students, costs.words);
    this.#isReached = new Uint8Array(students);
    this.#base = new Float64Array(students * costs.words);
    this.#root = new Int32Array(this.#nodes).fill(-1);
    this.#firstOfTree = new Int32Array(students).fill(-1);
    this.#nextOfTree = new Int32Array(this.#nodes).fill(-1);
  }

  /** From an empty state without prices to an optimal one. */
  placeAll(): void {
    for (let student = 0; student < this.network.students.length; student += 1) {
      const best = this.#cheapestPair(student);
      if (best >= 0 && !this.#seat(best)) this.#plant(student, best);
    }
    for (let entry = this.#labels.pop(); entry >= 0; entry = this.#labels.pop()) {
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
      this.#base[start + word] = -(this.costs.ofPair[best * this.#words + word] ?? 0);
    }
    this.#isReached[student] = 1;
    this.#offerPairs(student);
    this.#offerEnd(student, 2 * this.#nodes + student);
  }

  #compareCosts(left: number, right: number): number {
    const { ofPair } = this.costs;
    const words = this.#words;
    return compareWords(words, { one: ofPair, at: left * words, other: ofPair, start: right * words });
  }

  #settleRoot(student: number, entry: number): void {
    if (this.#isReached[student] === 1 && this.state.at[student] === -1)
      this.#reachAgain(this.#dissolve(student, entry));
  }

  #settleLeaver(node: number, entry: number): void {
    const root = this.#root[node] ?? -1;
    if (root < 0) return;
    const leaver = this.#labels.via[entry] ?? -1;
    const nodes = this.#dissolve(root, entry);
    releaseStudent(this.network, this.state, leaver);
    followChain(this.network, this.state, { student: root, via: this.#labels.via, free: node });
    this.#reachAgain(nodes);
  }

  #settleNode(node: number): void {
    const via = this.#labels.via[node] ?? 0;
    if (!this.#isValid(node, via)) {
      this.#computeLabel(node);
      return;
    }
    const root = this.#rootOf(via);
    const isFree = this.#isFree(node);
    const cap = this.network.capNode[node] ?? -1;
    if (isFree && cap < 0) {
      const nodes = this.#dissolve(root, node);
      followChain(this.network, this.state, { student: root, via: this.#labels.via, free: node });
      this.#reachAgain([...nodes, node]);
      return;
    }
    this.#root[node] = root;
    this.#nextOfTree[node] = this.#firstOfTree[root] ?? -1;
    this.#firstOfTree[root] = node;
    if (isFree) this.#offerNode(cap, node);
    if (node < this.network.projects.length) this.#reachMembers(node);
    else this.#offerProjectsUnder(node);
  }

  /** Fixes the prices of a tree at the radius of the entry, which is where it has reached an end. */
  #dissolve(root: number, entry: number): readonly number[] {
    const words = this.#words;
    const { label } = this.#labels;
    const { price } = this.state;
    const nodes: number[] = [];
    for (let node = this.#firstOfTree[root] ?? -1; node >= 0; node = this.#nextOfTree[node] ?? -1) {
      nodes.push(node);
      this.#root[node] = -1;
      this.#forgetMembers(node);
      for (let word = 0; word < words; word += 1) {
        const raise = (label[entry * words + word] ?? 0) - (label[node * words + word] ?? 0);
        price[node * words + word] = (price[node * words + word] ?? 0) + raise;
      }
    }
    this.#firstOfTree[root] = -1;
    this.#isReached[root] = 0;
    return nodes;
  }

  #reachAgain(nodes: readonly number[]): void {
    for (const node of nodes) this.#computeLabel(node);
  }

  #forgetMembers(node: number): void {
    if (node >= this.network.projects.length) return;
    const first = this.state.firstMember[node] ?? 0;
    const end = first + (this.state.load[node] ?? 0);
    for (let seat = first; seat < end; seat += 1) this.#isReached[this.state.members[seat] ?? -1] = 0;
  }

  #reachMembers(project: number): void {
    const { state, costs } = this;
    const words = this.#words;
    const { label } = this.#labels;
    const first = state.firstMember[project] ?? 0;
    const end = first + (state.load[project] ?? 0);
    for (let seat = first; seat < end; seat += 1) {
      const student = state.members[seat] ?? 0;
      const pair = state.at[student] ?? 0;
      for (let word = 0; word < words; word += 1) {
        const own = (costs.ofPair[pair * words + word] ?? 0) + (state.price[project * words + word] ?? 0);
        this.#base[student * words + word] = (label[project * words + word] ?? 0) - own;
      }
      this.#isReached[student] = 1;
      this.#offerPairs(student);
    }
    this.#offerLeavers(project, first, end);
  }

  #offerLeavers(project: number, first: number, end: number): void {
    const entry = this.#nodes + project;
    for (let seat = first; seat < end; seat += 1) {
      const student = this.state.members[seat] ?? 0;
      this.#fillEnd(student);
      // What waits here from an earlier tree is void, whatever its label.
      if (seat === first) this.#labels.put(entry, student);
      else this.#labels.offer(entry, student);
    }
  }

  #offerEnd(student: number, entry: number): void {
    this.#fillEnd(student);
    this.#labels.offer(entry, student);
  }

  #fillEnd(student: number): void {
    const words = this.#words;
    const { candidate } = this.#labels;
    for (let word = 0; word < words; word += 1) {
      candidate[word] =
        (this.#base[student * words + word] ?? 0) + (this.costs.ofUnplaced[student * words + word] ?? 0);
    }
  }

  #offerPairs(student: number): void {
    const { pairStart, pairProject } = this.network;
    const { ofPair } = this.costs;
    const { price } = this.state;
    const words = this.#words;
    const base = this.#base[student * words] ?? 0;
    const own = this.state.at[student] ?? -1;
    const end = pairStart[student + 1] ?? 0;
    for (let pair = pairStart[student] ?? 0; pair < end; pair += 1) {
      const node = pairProject[pair] ?? 0;
      const first = base + (ofPair[pair * words] ?? 0) + (price[node * words] ?? 0);
      if (first > this.#labels.firstWord(node) || pair === own || this.#root[node] !== -1) continue;
      this.#offerPair(pair, student, node);
    }
  }

  /** Compares word by word only as far as needed: most offers are no better than what waits. */
  #offerPair(pair: number, student: number, node: number): void {
    if (!this.#mayImprove(pair, student, node)) return;
    this.#fillPair(pair, student, node);
    this.#labels.offer(node, pair);
  }

  #mayImprove(pair: number, student: number, node: number): boolean {
    const words = this.#words;
    const { label } = this.#labels;
    if (!this.#labels.isWaiting(node)) return true;
    for (let word = 0; word < words; word += 1) {
      const difference =
        (this.#base[student * words + word] ?? 0) +
        (this.costs.ofPair[pair * words + word] ?? 0) +
        (this.state.price[node * words + word] ?? 0) -
        (label[node * words + word] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  #fillPair(pair: number, student: number, node: number): void {
    const words = this.#words;
    const { candidate } = this.#labels;
    for (let word = 0; word < words; word += 1) {
      candidate[word] =
        (this.#base[student * words + word] ?? 0) +
        (this.costs.ofPair[pair * words + word] ?? 0) +
        (this.state.price[node * words + word] ?? 0);
    }
  }

  /** Between a project and its cap, either way. */
  #fillNode(node: number, from: number): void {
    const words = this.#words;
    const { candidate, label } = this.#labels;
    const { price } = this.state;
    for (let word = 0; word < words; word += 1) {
      candidate[word] =
        (label[from * words + word] ?? 0) + (price[node * words + word] ?? 0) - (price[from * words + word] ?? 0);
    }
  }

  #offerNode(node: number, from: number): void {
    if (this.#root[node] !== -1) return;
    this.#fillNode(node, from);
    this.#labels.offer(node, viaNode(from));
  }

  #offerProjectsUnder(cap: number): void {
    for (const project of this.network.projectsUnder[cap] ?? []) {
      if ((this.state.load[project] ?? 0) > 0) this.#offerNode(project, cap);
    }
  }

  #rootOf(via: Via): number {
    if (via < 0) return this.#root[nodeOfVia(via)] ?? -1;
    const student = this.network.pairStudent[via] ?? -1;
    const pair = this.state.at[student] ?? -1;
    return pair < 0 ? student : (this.#root[this.network.pairProject[pair] ?? -1] ?? -1);
  }

  /** True when the way to the node still gives its label: no way is shorter then. */
  #isValid(node: number, via: Via): boolean {
    if (!this.#isOpen(node, via)) return false;
    const words = this.#words;
    if (via < 0) this.#fillNode(node, nodeOfVia(via));
    else this.#fillPair(via, this.network.pairStudent[via] ?? 0, node);
    const { candidate, label } = this.#labels;
    return compareWords(words, { one: candidate, at: 0, other: label, start: node * words }) === 0;
  }

  #isOpen(node: number, via: Via): boolean {
    if (via >= 0) {
      const student = this.network.pairStudent[via] ?? -1;
      return this.#isReached[student] === 1 && this.state.at[student] !== via;
    }
    const from = nodeOfVia(via);
    if (this.#root[from] === -1) return false;
    const { load } = this.state;
    return from < this.network.projects.length ? this.#isFree(from) : (load[node] ?? 0) > 0;
  }

  /** The smallest label that the forest gives a node outside it. */
  #computeLabel(node: number): void {
    const { capNode, projectsUnder, projects } = this.network;
    const isProject = node < projects.length;
    if (isProject) this.#offerFromReached(node);
    const neighbours = isProject ? [capNode[node] ?? -1] : (projectsUnder[node] ?? []);
    for (const from of neighbours) if (from >= 0 && this.#isOpen(node, viaNode(from))) this.#offerNode(node, from);
  }

  #offerFromReached(project: number): void {
    const { projectStart, projectPairs, pairStudent } = this.network;
    const { ofPair } = this.costs;
    const words = this.#words;
    const price = this.state.price[project * words] ?? 0;
    const end = projectStart[project + 1] ?? 0;
    for (let index = projectStart[project] ?? 0; index < end; index += 1) {
      const pair = projectPairs[index] ?? 0;
      const student = pairStudent[pair] ?? 0;
      if (this.#isReached[student] !== 1 || this.state.at[student] === pair) continue;
      const first = (this.#base[student * words] ?? 0) + (ofPair[pair * words] ?? 0) + price;
      if (first <= this.#labels.firstWord(project)) this.#offerPair(pair, student, project);
    }
  }
}
