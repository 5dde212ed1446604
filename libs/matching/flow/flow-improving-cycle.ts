import { type PlainProblem } from '../verification/plain-problem.js';

/** Where each placed student is, by student id. */
export type Placement = ReadonlyMap<string, Place>;

export interface Place {
  readonly project: string;
  readonly rank: number;
}

export interface Pricing {
  readonly mayUse: (student: string, project: string, rank: number) => boolean;
  /** `null` for no place. */
  readonly costOf: (student: string, place: Place | null) => bigint;
}

/** Somebody changes places, or a place is taken or given back (`student` null), between two nodes of the graph. */
interface Exchange {
  readonly from: number;
  readonly to: number;
  readonly cost: bigint;
  readonly student: string | null;
  readonly place: Place | null;
}

export type Cycle = readonly Exchange[];

/** The students' new places after the exchanges of a cycle. */
export function withCycle(placement: Placement, cycle: Cycle): Placement {
  const changed = new Map(placement);
  for (const { student, place } of cycle) {
    if (student === null) continue;
    if (place === null) changed.delete(student);
    else changed.set(student, place);
  }
  return changed;
}

/**
 * A cycle of exchanges that lowers the cost, null when there is none. Labels are corrected round by round until nothing
 * changes (Bellman 1958, Moore 1959); once the ways by which they were reached close on themselves, that is a cycle.
 */
export function improvingCycle(plain: PlainProblem, placement: Placement, pricing: Pricing): Cycle | null {
  const { nodes, exchanges } = residualGraph(plain, placement, pricing);
  const labels = Array.from({ length: nodes }, () => 0n);
  const arrivals = Array.from({ length: nodes }, (): Exchange | null => null);
  let round = new Set(labels.keys());

  while (round.size > 0) {
    const next = new Set<number>();
    for (const node of round) {
      for (const exchange of exchanges[node] ?? []) {
        const { to, cost } = exchange;
        const label = (labels[node] ?? 0n) + cost;
        if (label >= (labels[to] ?? 0n)) continue;
        labels[to] = label;
        arrivals[to] = exchange;
        next.add(to);
      }
    }
    const cycle = closedWay(arrivals);
    if (cycle !== null) return cycle;
    round = next;
  }
  return null;
}

/** Each node has at most one arrival: going back from every node, a node met twice on one way is on a cycle. */
function closedWay(arrivals: readonly (Exchange | null)[]): Cycle | null {
  const seenFrom = new Int32Array(arrivals.length).fill(-1);
  for (const start of arrivals.keys()) {
    let node = start;
    while (seenFrom[node] === -1) {
      seenFrom[node] = start;
      node = arrivals[node]?.from ?? node;
    }
    if (seenFrom[node] === start && arrivals[node]?.from !== undefined) return around(arrivals, node);
  }
  return null;
}

function around(arrivals: readonly (Exchange | null)[], start: number): Cycle {
  const cycle: Exchange[] = [];
  for (let exchange = arrivals[start]; exchange; exchange = arrivals[exchange.from]) {
    cycle.push(exchange);
    if (exchange.from === start) break;
  }
  return cycle;
}

/** Projects, caps, and the outside, which gives students without a place and takes them. */
function residualGraph(
  plain: PlainProblem,
  placement: Placement,
  pricing: Pricing,
): { readonly nodes: number; readonly exchanges: readonly (readonly Exchange[])[] } {
  const names = [...plain.projects.keys(), ...(plain.problem.caps ?? []).map(({ id }) => capName(id))];
  const index = new Map(names.map((name, node) => [name, node]));
  const outside = names.length;
  const exchanges: Exchange[][] = Array.from({ length: outside + 1 }, () => []);
  const add = (exchange: Exchange): void => void exchanges[exchange.from]?.push(exchange);

  for (const [student, list] of plain.ranks) {
    if (plain.pins.has(student)) continue;
    const now = placement.get(student) ?? null;
    const from = now === null ? outside : (index.get(now.project) ?? outside);
    const before = pricing.costOf(student, now);
    if (now !== null) add({ from, to: outside, cost: pricing.costOf(student, null) - before, student, place: null });
    for (const [project, rank] of list) {
      if (project === now?.project || !pricing.mayUse(student, project, rank)) continue;
      const place = { project, rank };
      add({ from, to: index.get(project) ?? outside, cost: pricing.costOf(student, place) - before, student, place });
    }
  }
  for (const { inner, outer, load, most } of containers(plain, placement)) {
    const [from, to] = [index.get(inner) ?? outside, outer === null ? outside : (index.get(outer) ?? outside)];
    if (load < most) add({ from, to, cost: 0n, student: null, place: null });
    if (load > 0) add({ from: to, to: from, cost: 0n, student: null, place: null });
  }
  return { nodes: outside + 1, exchanges };
}

interface Container {
  readonly inner: string;
  /** The cap over a project, null for what nothing contains. */
  readonly outer: string | null;
  readonly load: number;
  readonly most: number;
}

function containers({ problem, capsOf }: PlainProblem, placement: Placement): readonly Container[] {
  const loads = new Map<string, number>();
  for (const { project } of placement.values()) loads.set(project, (loads.get(project) ?? 0) + 1);
  const loadOf = (id: string): number => loads.get(id) ?? 0;
  return [
    ...problem.projects.map(({ id, maxSize }) => {
      const cap = capsOf.get(id)?.[0];
      return { inner: id, outer: cap === undefined ? null : capName(cap.id), load: loadOf(id), most: maxSize };
    }),
    ...(problem.caps ?? []).map(({ id, projects, maxStudents }) => ({
      inner: capName(id),
      outer: null,
      load: [...new Set(projects)].reduce((sum, project) => sum + loadOf(project), 0),
      most: maxStudents,
    })),
  ];
}

/** Apart from the names of projects. */
function capName(id: string): string {
  return `cap\u0000${id}`;
}
