import { type FlowCosts } from './flow-costs.js';
import { compareWords, FlowLabels, nodeOfVia, type Via, viaNode } from './flow-labels.js';
import { type FlowNetwork } from './flow-network.js';
import { type FlowState } from './flow-state.js';

/**
 * What the search forest has reached, and what it offers to the nodes outside: their smallest labels through a reached
 * student, or between a project and its cap. Labels that wait are lower bounds; `isValid` tells one that still holds.
 */
export class ForestOffers {
  /** Entries: nodes, then "somebody of node n leaves", then "student s stays without a place". */
  readonly labels: FlowLabels;
  /** 1 for the students whom the forest has reached: roots, and members of its projects. */
  readonly isReached: Uint8Array;
  /** What the label of a project is above cost and price, for each student reached; `words` float64 each. */
  readonly base: Float64Array;
  /** The root of each node in the forest, -1 for the others. */
  readonly root: Int32Array;

  constructor(
    private readonly network: FlowNetwork,
    private readonly costs: FlowCosts,
    private readonly state: FlowState,
  ) {
    const students = network.students.length;
    const nodes = network.places.length;
    this.labels = new FlowLabels(2 * nodes + students, costs.words);
    this.isReached = new Uint8Array(students);
    this.base = new Float64Array(students * costs.words);
    this.root = new Int32Array(nodes).fill(-1);
  }

  offerEnd(student: number, entry: number): void {
    this.fillEnd(student);
    this.labels.offer(entry, student);
  }

  fillEnd(student: number): void {
    const words = this.costs.words;
    const { candidate } = this.labels;
    for (let word = 0; word < words; word += 1) {
      candidate[word] = (this.base[student * words + word] ?? 0) + (this.costs.ofUnplaced[student * words + word] ?? 0);
    }
  }

  offerPairs(student: number): void {
    const { pairStart, pairProject } = this.network;
    const { ofPair } = this.costs;
    const { price } = this.state;
    const words = this.costs.words;
    const base = this.base[student * words] ?? 0;
    const own = this.state.at[student] ?? -1;
    const end = pairStart[student + 1] ?? 0;
    for (let pair = pairStart[student] ?? 0; pair < end; pair += 1) {
      const node = pairProject[pair] ?? 0;
      const first = base + (ofPair[pair * words] ?? 0) + (price[node * words] ?? 0);
      if (first > this.labels.firstWord(node) || pair === own || this.root[node] !== -1) continue;
      this.#offerPair(pair, student, node);
    }
  }

  /** Compares word by word only as far as needed: most offers are no better than what waits. */
  #offerPair(pair: number, student: number, node: number): void {
    if (!this.#mayImprove(pair, student, node)) return;
    this.#fillPair(pair, student, node);
    this.labels.offer(node, pair);
  }

  #mayImprove(pair: number, student: number, node: number): boolean {
    const words = this.costs.words;
    const { label } = this.labels;
    if (!this.labels.isWaiting(node)) return true;
    for (let word = 0; word < words; word += 1) {
      const difference =
        (this.base[student * words + word] ?? 0) +
        (this.costs.ofPair[pair * words + word] ?? 0) +
        (this.state.price[node * words + word] ?? 0) -
        (label[node * words + word] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  #fillPair(pair: number, student: number, node: number): void {
    const words = this.costs.words;
    const { candidate } = this.labels;
    for (let word = 0; word < words; word += 1) {
      candidate[word] =
        (this.base[student * words + word] ?? 0) +
        (this.costs.ofPair[pair * words + word] ?? 0) +
        (this.state.price[node * words + word] ?? 0);
    }
  }

  /** Between a project and its cap, either way. */
  #fillNode(node: number, from: number): void {
    const words = this.costs.words;
    const { candidate, label } = this.labels;
    const { price } = this.state;
    for (let word = 0; word < words; word += 1) {
      candidate[word] =
        (label[from * words + word] ?? 0) + (price[node * words + word] ?? 0) - (price[from * words + word] ?? 0);
    }
  }

  offerNode(node: number, from: number): void {
    if (this.root[node] !== -1) return;
    this.#fillNode(node, from);
    this.labels.offer(node, viaNode(from));
  }

  offerProjectsUnder(cap: number): void {
    for (const project of this.network.projectsUnder[cap] ?? []) {
      if ((this.state.load[project] ?? 0) > 0) this.offerNode(project, cap);
    }
  }

  rootOf(via: Via): number {
    if (via < 0) return this.root[nodeOfVia(via)] ?? -1;
    const student = this.network.pairStudent[via] ?? -1;
    const pair = this.state.at[student] ?? -1;
    return pair < 0 ? student : (this.root[this.network.pairProject[pair] ?? -1] ?? -1);
  }

  /** True when the way to the node still gives its label: no way is shorter then. */
  isValid(node: number, via: Via): boolean {
    if (!this.#isOpen(node, via)) return false;
    const words = this.costs.words;
    if (via < 0) this.#fillNode(node, nodeOfVia(via));
    else this.#fillPair(via, this.network.pairStudent[via] ?? 0, node);
    const { candidate, label } = this.labels;
    return compareWords(words, { one: candidate, at: 0, other: label, start: node * words }) === 0;
  }

  #isOpen(node: number, via: Via): boolean {
    if (via >= 0) {
      const student = this.network.pairStudent[via] ?? -1;
      return this.isReached[student] === 1 && this.state.at[student] !== via;
    }
    const from = nodeOfVia(via);
    if (this.root[from] === -1) return false;
    const { load } = this.state;
    return from < this.network.projects.length
      ? (load[from] ?? 0) < (this.network.places[from] ?? 0)
      : (load[node] ?? 0) > 0;
  }

  /** The smallest label that the forest gives a node outside it. */
  computeLabel(node: number): void {
    const { capNode, projectsUnder, projects } = this.network;
    const isProject = node < projects.length;
    if (isProject) this.#offerFromReached(node);
    const neighbours = isProject ? [capNode[node] ?? -1] : (projectsUnder[node] ?? []);
    for (const from of neighbours) if (from >= 0 && this.#isOpen(node, viaNode(from))) this.offerNode(node, from);
  }

  #offerFromReached(project: number): void {
    const { projectStart, projectPairs, pairStudent } = this.network;
    const { ofPair } = this.costs;
    const words = this.costs.words;
    const price = this.state.price[project * words] ?? 0;
    const end = projectStart[project + 1] ?? 0;
    for (let index = projectStart[project] ?? 0; index < end; index += 1) {
      const pair = projectPairs[index] ?? 0;
      const student = pairStudent[pair] ?? 0;
      if (this.isReached[student] !== 1 || this.state.at[student] === pair) continue;
      const first = (this.base[student * words] ?? 0) + (ofPair[pair * words] ?? 0) + price;
      if (first <= this.labels.firstWord(project)) this.#offerPair(pair, student, project);
    }
  }
}
