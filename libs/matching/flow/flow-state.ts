import { type FlowNetwork } from './flow-network.js';

/**
 * Who has which place, and the price of a place at each node.
 * Always held: nobody would do better elsewhere once prices are counted (c + price of the pair's project is smallest),
 * a node with a free place costs nothing, and no price is below zero. Such a state is optimal for those it has placed.
 */
export interface FlowState {
  /** The pair each student is placed by, -1 for none. */
  readonly at: Int32Array;
  /** How many of its places each node has taken. */
  readonly load: Int32Array;
  /** The students of project p are members[firstMember[p]] to members[firstMember[p] + load[p]], excluded. */
  readonly members: Int32Array;
  readonly firstMember: Int32Array;
  /** Where in `members` each placed student stands. */
  readonly seat: Int32Array;
  /** `words` float64 for each node, all first words first. */
  readonly price: Float64Array;
}

export function emptyState(network: FlowNetwork, words: number): FlowState {
  const { students, projects, projectStart, places } = network;
  return {
    at: new Int32Array(students.length).fill(-1),
    load: new Int32Array(places.length),
    // A project never has more members than pairs.
    members: new Int32Array(projectStart[projects.length] ?? 0),
    firstMember: projectStart,
    seat: new Int32Array(students.length),
    price: new Float64Array(places.length * words),
  };
}

export function copyOfState(state: FlowState): FlowState {
  const { at, load, members, firstMember, seat, price } = state;
  return {
    at: at.slice(),
    load: load.slice(),
    members: members.slice(),
    firstMember,
    seat: seat.slice(),
    price: price.slice(),
  };
}

export function placeStudent(network: FlowNetwork, state: FlowState, pair: number): void {
  const student = network.pairStudent[pair] ?? -1;
  const project = network.pairProject[pair] ?? -1;
  const seat = (state.firstMember[project] ?? 0) + (state.load[project] ?? 0);
  state.at[student] = pair;
  state.members[seat] = student;
  state.seat[student] = seat;
  changeLoad(network, state, { project, by: 1 });
}

export function releaseStudent(network: FlowNetwork, state: FlowState, student: number): void {
  const pair = state.at[student] ?? -1;
  if (pair < 0) return;
  const project = network.pairProject[pair] ?? -1;
  changeLoad(network, state, { project, by: -1 });
  const last = state.members[(state.firstMember[project] ?? 0) + (state.load[project] ?? 0)] ?? -1;
  const seat = state.seat[student] ?? 0;
  state.members[seat] = last;
  state.seat[last] = seat;
  state.at[student] = -1;
}

function changeLoad(
  { capNode }: FlowNetwork,
  { load }: FlowState,
  { project, by }: { readonly project: number; readonly by: 1 | -1 },
): void {
  load[project] = (load[project] ?? 0) + by;
  const cap = capNode[project] ?? -1;
  if (cap >= 0) load[cap] = (load[cap] ?? 0) + by;
}
