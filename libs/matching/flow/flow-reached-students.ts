import { type FlowCosts } from './flow-costs.js';
import { type FlowLabels } from './flow-labels.js';
import { type FlowNetwork } from './flow-network.js';
import { type FlowState } from './flow-state.js';

interface Search {
  readonly network: FlowNetwork;
  readonly costs: FlowCosts;
  readonly state: FlowState;
  readonly labels: FlowLabels;
}

/**
 * The students whom a search forest has reached, roots and members of its projects, with what the label of a project
 * through each of them is above cost and price. Only first words are kept: later ones are rarely asked for.
 */
export class ReachedStudents {
  readonly isReached: Uint8Array;
  /** The first word of each. */
  readonly first: Float64Array;
  /** The pair by which each is measured: a member's own, a root's best. */
  readonly #measure: Int32Array;

  constructor(private readonly search: Search) {
    const students = search.network.students.length;
    this.isReached = new Uint8Array(students);
    this.first = new Float64Array(students);
    this.#measure = new Int32Array(students);
  }

  /** Labels are measured from the student's own best choice, so that all trees start at 0. */
  addRoot(student: number, best: number): void {
    this.isReached[student] = 1;
    this.first[student] = -this.search.costs.firstOfPair(best);
    this.#measure[student] = best;
  }

  addMember(student: number, project: number): void {
    const { costs, state, labels } = this.search;
    const own = state.at[student] ?? 0;
    this.isReached[student] = 1;
    this.first[student] = (labels.label[project] ?? 0) - (state.price[project] ?? 0) - costs.firstOfPair(own);
    this.#measure[student] = own;
  }

  word(student: number, word: number): number {
    if (word === 0) return this.first[student] ?? 0;
    const { network, costs, state, labels } = this.search;
    const measure = this.#measure[student] ?? 0;
    const own = costs.ofPair(measure, word);
    if (state.at[student] !== measure) return -own;
    const project = network.pairProject[measure] ?? 0;
    const { label, entries } = labels;
    return (label[word * entries + project] ?? 0) - (state.price[word * network.places.length + project] ?? 0) - own;
  }

  /** A word of the label that the pair of somebody reached gives its project. */
  pairWord(pair: number, word: number): number {
    const { network, costs, state } = this.search;
    const price = state.price[word * network.places.length + (network.pairProject[pair] ?? 0)] ?? 0;
    return this.word(network.pairStudent[pair] ?? 0, word) + costs.ofPair(pair, word) + price;
  }
}
