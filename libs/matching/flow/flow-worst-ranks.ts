import { followChain } from './flow-chain.js';
import { type Via, viaNode } from './flow-labels.js';
import { type FlowNetwork } from './flow-network.js';
import { emptyState, type FlowState } from './flow-state.js';

/**
 * The smallest rank for each cohort within which as many students can be placed as with whole lists; at least 1.
 * Augmenting paths rank by rank, each search of a phase skipping what an earlier one has seen, until a phase finds
 * nothing: O(pairs) a phase, few phases in practice.
 */
export function worstRanks(network: FlowNetwork): readonly number[] {
  const { longest, cohorts } = network;
  const search = new AnyPlaceSearch(network);
  const worst = cohorts.sizes.map(() => 1);
  for (let rank = 1; rank <= longest; rank += 1) {
    for (const student of search.placeMore(rank)) worst[cohorts.ofStudent[student] ?? -1] = rank;
  }
  return worst;
}

/** Places as many students as possible whatever their ranks, up to a limit. */
class AnyPlaceSearch {
  readonly #state: FlowState;
  readonly #via: Int32Array;
  readonly #seen: Int32Array;
  readonly #queue: Int32Array;
  #queued = 0;
  #phase = 0;

  constructor(private readonly network: FlowNetwork) {
    const nodes = network.places.length;
    this.#state = emptyState(network, 0);
    this.#via = new Int32Array(nodes);
    this.#seen = new Int32Array(nodes);
    this.#queue = new Int32Array(nodes);
  }

  /** The students who got a place, once nobody else can be placed within the rank. */
  placeMore(worst: number): readonly number[] {
    const placed: number[] = [];
    for (let before = -1; before < placed.length;) {
      before = placed.length;
      this.#phase += 1;
      for (let student = 0; student < this.network.students.length; student += 1) {
        if (this.#state.at[student] === -1 && this.#place(student, worst)) placed.push(student);
      }
    }
    return placed;
  }

  #place(student: number, worst: number): boolean {
    this.#queued = 0;
    this.#reachPairs(student, worst);
    for (let head = 0; head < this.#queued; head += 1) {
      const node = this.#queue[head] ?? 0;
      const isFree = (this.#state.load[node] ?? 0) < (this.network.places[node] ?? 0);
      const cap = this.network.capNode[node] ?? -1;
      if (isFree && cap < 0) {
        followChain(this.network, this.#state, { student, via: this.#via, free: node });
        return true;
      }
      if (isFree) this.#reach(cap, viaNode(node));
      this.#reachFrom(node, worst);
    }
    return false;
  }

  #reachFrom(node: number, worst: number): void {
    const { load, members, firstMember } = this.#state;
    for (const project of this.network.projectsUnder[node] ?? []) {
      if ((load[project] ?? 0) > 0) this.#reach(project, viaNode(node));
    }
    if (node >= this.network.projects.length) return;
    const first = firstMember[node] ?? 0;
    const end = first + (load[node] ?? 0);
    for (let seat = first; seat < end; seat += 1) this.#reachPairs(members[seat] ?? 0, worst);
  }

  #reachPairs(student: number, worst: number): void {
    const { pairStart, pairProject, pairRank } = this.network;
    const end = pairStart[student + 1] ?? 0;
    for (let pair = pairStart[student] ?? 0; pair < end; pair += 1) {
      if ((pairRank[pair] ?? 0) <= worst) this.#reach(pairProject[pair] ?? 0, pair);
    }
  }

  #reach(node: number, via: Via): void {
    if (this.#seen[node] === this.#phase) return;
    this.#seen[node] = this.#phase;
    this.#via[node] = via;
    this.#queue[this.#queued] = node;
    this.#queued += 1;
  }
}
