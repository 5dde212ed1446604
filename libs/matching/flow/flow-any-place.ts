import { followChain } from './flow-chain.js';
import { type Via, viaNode } from './flow-labels.js';
import { type FlowNetwork } from './flow-network.js';
import { type FlowState, placeStudent, releaseStudent } from './flow-state.js';

/**
 * Places as many students as possible within a rank, whoever they are and whatever their ranks: augmenting paths found
 * depth first, those of one round apart from each other (after Pothen and Fan 1990). O(pairs) a round, few in practice.
 * Changes the state that it is given, and leaves prices as they are.
 */
export class AnyPlaceSearch {
  readonly #via: Int32Array;
  /** The round that has seen each node last. */
  readonly #seen: Int32Array;
  /** Nodes that are seen but not searched from yet. */
  readonly #waiting: Int32Array;
  #waits = 0;
  #round = 0;
  #limit = 0;
  /** A free place that a search has come upon, -1 for none. */
  #free = -1;

  constructor(
    private readonly network: FlowNetwork,
    private readonly state: FlowState,
  ) {
    const nodes = network.places.length;
    this.#via = new Int32Array(nodes);
    this.#seen = new Int32Array(nodes);
    this.#waiting = new Int32Array(nodes);
  }

  /** Best ranks first, displacing nobody: leaves few to search for. */
  placeAtFreePlaces(): void {
    const { students, longest, pairStart, pairRank } = this.network;
    const next = pairStart.slice();
    for (let rank = 1; rank <= longest; rank += 1) {
      for (let student = 0; student < students.length; student += 1) {
        const end = pairStart[student + 1] ?? 0;
        let pair = next[student] ?? 0;
        for (; this.state.at[student] === -1 && pair < end && pairRank[pair] === rank; pair += 1) this.#seat(pair);
        next[student] = pair;
      }
    }
  }

  #seat(pair: number): void {
    const project = this.network.pairProject[pair] ?? 0;
    const cap = this.network.capNode[project] ?? -1;
    if (this.#isFree(project) && (cap < 0 || this.#isFree(cap))) placeStudent(this.network, this.state, pair);
  }

  #isFree(node: number): boolean {
    return (this.state.load[node] ?? 0) < (this.network.places[node] ?? 0);
  }

  releaseBeyond(rank: number): void {
    const { at } = this.state;
    for (let student = 0; student < at.length; student += 1) {
      if ((this.network.pairRank[at[student] ?? -1] ?? 0) > rank) releaseStudent(this.network, this.state, student);
    }
  }

  /** How many of each cohort are left when nobody else can be placed within the rank; cohorts not asked have none. */
  placeWithin(rank: number, isAsked: (cohort: number) => boolean): readonly number[] {
    const { ofStudent, sizes } = this.network.cohorts;
    this.#limit = rank;
    for (;;) {
      this.#round += 1;
      let placed = 0;
      const left = sizes.map(() => 0);
      for (let student = 0; student < ofStudent.length; student += 1) {
        const cohort = ofStudent[student] ?? 0;
        if (this.state.at[student] !== -1 || !isAsked(cohort)) continue;
        if (this.#place(student)) placed += 1;
        else left[cohort] = (left[cohort] ?? 0) + 1;
      }
      if (placed === 0) return left;
    }
  }

  /** True for a node where one more place would serve somebody whom `placeWithin` has left. */
  wouldServe(node: number): boolean {
    return this.#seen[node] === this.#round;
  }

  #place(student: number): boolean {
    this.#waits = 0;
    this.#free = -1;
    this.#reachPairs(student);
    while (this.#free === -1 && this.#waits > 0) {
      this.#waits -= 1;
      this.#reachFrom(this.#waiting[this.#waits] ?? 0);
    }
    if (this.#free === -1) return false;

    followChain(this.network, this.state, { student, via: this.#via, free: this.#free });
    for (let index = 0; index < this.#waits; index += 1) this.#seen[this.#waiting[index] ?? 0] = 0;
    return true;
  }

  #reachFrom(node: number): void {
    const { load, members, firstMember } = this.state;
    const cap = this.network.capNode[node] ?? -1;
    if (cap >= 0 && this.#isFree(node)) this.#reach(cap, viaNode(node));
    if (node >= this.network.projects.length) {
      for (const project of this.network.projectsUnder[node] ?? []) {
        if ((load[project] ?? 0) > 0) this.#reach(project, viaNode(node));
      }
      return;
    }
    const first = firstMember[node] ?? 0;
    const end = first + (load[node] ?? 0);
    for (let seat = first; seat < end; seat += 1) this.#reachPairs(members[seat] ?? 0);
  }

  #reachPairs(student: number): void {
    const { pairStart, pairProject, pairRank } = this.network;
    const end = pairStart[student + 1] ?? 0;
    for (let pair = pairStart[student] ?? 0; pair < end && (pairRank[pair] ?? 0) <= this.#limit; pair += 1) {
      this.#reach(pairProject[pair] ?? 0, pair);
    }
  }

  #reach(node: number, via: Via): void {
    if (this.#seen[node] === this.#round) return;
    this.#seen[node] = this.#round;
    this.#via[node] = via;
    if (this.#isFree(node) && (this.network.capNode[node] ?? -1) < 0) {
      this.#free = node;
      return;
    }
    this.#waiting[this.#waits] = node;
    this.#waits += 1;
  }
}
