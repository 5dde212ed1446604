import { type FlowCosts } from './flow-costs.js';
import { FlowLabels, nodeOfVia, type Via, viaNode } from './flow-labels.js';
import { type FlowNetwork } from './flow-network.js';
import { ReachedStudents } from './flow-reached-students.js';
import { type FlowState } from './flow-state.js';

/**
 * What the search forest has reached, and what it offers to the nodes outside: their smallest labels through a reached
 * student, or between a project and its cap. Labels that wait are lower bounds; `isValid` tells one that still holds.
 */
export class ForestOffers {
  /** Entries: nodes, then "somebody of node n leaves", then "student s stays without a place". */
  readonly labels: FlowLabels;
  readonly reached: ReachedStudents;
  /** The students of `projectPairs`: those of a project lie together. */
  readonly #wanting: Int32Array;
  /** The root of each node in the forest, -1 for the others. */
  readonly root: Int32Array;
  /** What the first word of an offer to each node may not exceed: that of the label that waits, if any; -∞ inside. */
  readonly #ceiling: Float64Array;
  readonly #words: number;
  readonly #nodes: number;
  readonly #students: number;

  constructor(
    private readonly network: FlowNetwork,
    private readonly costs: FlowCosts,
    private readonly state: FlowState,
  ) {
    this.#words = costs.words;
    this.#students = network.students.length;
    this.#nodes = network.places.length;
    this.labels = new FlowLabels(2 * this.#nodes + this.#students, costs.words);
    this.reached = new ReachedStudents({ network, costs, state, labels: this.labels });
    this.#wanting = network.projectPairs.map((pair) => network.pairStudent[pair] ?? 0);
    this.root = new Int32Array(this.#nodes).fill(-1);
    this.#ceiling = new Float64Array(this.#nodes).fill(Infinity);
  }

  /** The node joins the tree of the root: nothing is offered to it any more. */
  enter(node: number, root: number): void {
    this.root[node] = root;
    this.#ceiling[node] = -Infinity;
  }

  /** The node is in no tree and has no label. */
  leave(node: number): void {
    this.root[node] = -1;
    this.#ceiling[node] = Infinity;
  }

  /** The student looks for a place. */
  plant(student: number, best: number): void {
    const entry = 2 * this.#nodes + student;
    this.reached.addRoot(student, best);
    this.#offerPairs(student);
    this.#writeEnd(student, entry, true);
    this.labels.lower(entry, student);
  }

  /** Everybody in the project may leave it for another one, or altogether. */
  reachMembers(project: number): void {
    const { members, firstMember, load } = this.state;
    const first = firstMember[project] ?? 0;
    const end = first + (load[project] ?? 0);
    for (let seat = first; seat < end; seat += 1) {
      const student = members[seat] ?? 0;
      this.reached.addMember(student, project);
      this.#offerPairs(student);
    }
    this.#offerLeavers(project);
  }

  /** That somebody of the project leaves, whoever does so most cheaply; in place of what an earlier tree offered. */
  #offerLeavers(project: number): void {
    const { members, firstMember, load } = this.state;
    const entry = this.#nodes + project;
    const first = firstMember[project] ?? 0;
    const end = first + (load[project] ?? 0);
    let leaver = -1;
    for (let seat = first; seat < end; seat += 1) {
      const student = members[seat] ?? 0;
      if (this.#writeEnd(student, entry, seat === first)) leaver = student;
    }
    if (leaver >= 0) this.labels.replace(entry, leaver);
  }

  /** That the student has no place. False when the entry's label is no larger already; `isAny` for whatever it is. */
  #writeEnd(student: number, entry: number, isAny: boolean): boolean {
    const { label, entries } = this.labels;
    let isLess = isAny;
    for (let word = 0; word < this.#words; word += 1) {
      const cell = word * entries + entry;
      const unplaced = this.costs.ofUnplaced(student, word);
      const value = this.reached.word(student, word) + unplaced;
      const difference = value - (label[cell] ?? 0);
      if (!isLess && difference > 0) return false;
      isLess ||= difference < 0;
      label[cell] = value;
    }
    return isLess;
  }

  #offerPairs(student: number): void {
    const { pairStart, pairProject } = this.network;
    const { price } = this.state;
    const base = this.reached.first[student] ?? 0;
    const end = pairStart[student + 1] ?? 0;
    for (let pair = pairStart[student] ?? 0; pair < end; pair += 1) {
      const node = pairProject[pair] ?? 0;
      const first = base + this.costs.firstOfPair(pair) + (price[node] ?? 0);
      if (first <= (this.#ceiling[node] ?? 0)) this.#offerPair(pair, node);
    }
  }

  /** Compares word by word only as far as needed: most offers are no better than what waits. */
  #offerPair(pair: number, node: number): void {
    const { label, entries } = this.labels;
    let isLess = !this.labels.isWaiting(node);
    for (let word = 0; word < this.#words; word += 1) {
      const cell = word * entries + node;
      const value = this.reached.pairWord(pair, word);
      const difference = value - (label[cell] ?? 0);
      if (!isLess && difference > 0) return;
      isLess ||= difference < 0;
      label[cell] = value;
    }
    if (!isLess) return;
    this.#ceiling[node] = label[node] ?? 0;
    this.labels.lower(node, pair);
  }

  /** Between a project and its cap, either way. */
  offerNode(node: number, from: number): void {
    if (this.root[node] !== -1) return;
    for (let word = 0; word < this.#words; word += 1) this.labels.candidate[word] = this.#nodeWord(word, node, from);
    this.labels.offer(node, viaNode(from));
    this.#ceiling[node] = this.labels.label[node] ?? 0;
  }

  #nodeWord(word: number, node: number, from: number): number {
    const { label, entries } = this.labels;
    const { price } = this.state;
    const start = word * this.#nodes;
    return (label[word * entries + from] ?? 0) + (price[start + node] ?? 0) - (price[start + from] ?? 0);
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
    const { label, entries } = this.labels;
    for (let word = 0; word < this.#words; word += 1) {
      const now = via < 0 ? this.#nodeWord(word, node, nodeOfVia(via)) : this.reached.pairWord(via, word);
      if (now !== label[word * entries + node]) return false;
    }
    return true;
  }

  #isOpen(node: number, via: Via): boolean {
    if (via >= 0) {
      const student = this.network.pairStudent[via] ?? -1;
      return this.reached.isReached[student] === 1 && this.state.at[student] !== via;
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
    const cap = isProject ? (capNode[node] ?? -1) : -1;
    if (cap >= 0 && this.#isOpen(node, viaNode(cap))) this.offerNode(node, cap);
    if (isProject) return;
    for (const from of projectsUnder[node] ?? []) if (this.#isOpen(node, viaNode(from))) this.offerNode(node, from);
  }

  #offerFromReached(project: number): void {
    const { projectStart, projectPairs } = this.network;
    const price = this.state.price[project] ?? 0;
    const end = projectStart[project + 1] ?? 0;
    for (let index = projectStart[project] ?? 0; index < end; index += 1) {
      const student = this.#wanting[index] ?? 0;
      if (this.reached.isReached[student] === 0) continue;
      const pair = projectPairs[index] ?? 0;
      const first = (this.reached.first[student] ?? 0) + this.costs.firstOfPair(pair) + price;
      if (first <= (this.#ceiling[project] ?? 0)) this.#offerPair(pair, project);
    }
  }
}
