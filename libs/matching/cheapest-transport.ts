import { FREE, isCheaper, minus, plus, type Price } from './price.js';
import { PriceQueue } from './price-queue.js';

/** A way from a source to a sink, by index, that carries one unit at most. */
export interface Lane {
  readonly from: number;
  readonly to: number;
  readonly price: Price;
}

/** What a source may send and a sink may take: the price of its first unit, its second, …, never falling. */
export interface TransportTask {
  readonly sources: readonly (readonly Price[])[];
  readonly sinks: readonly (readonly Price[])[];
  readonly lanes: readonly Lane[];
}

/**
 * The lanes that carry a unit in a cheapest transport, in order; sending nothing is free, so only what pays is sent.
 * Units are offered one at a time, each by a shortest path (Dijkstra with node prices) from its source to a sink with
 * a seat left or to a source that rather keeps its unit. O(units · (lanes + nodes) · log nodes); a path stops early.
 */
export function cheapestTransport(task: TransportTask): readonly number[] {
  const plan = emptyPlan(task);
  task.sources.forEach((units, source) => {
    openSource(plan, source);
    for (const price of units) offer(plan, source, price);
  });
  return task.lanes.flatMap((_lane, index) => (plan.isUsed[index] === 1 ? [index] : []));
}

/** Nodes are the sources, then the sinks. Mutable: the one working state of a call. */
interface Plan {
  readonly task: TransportTask;
  readonly firstSink: number;
  readonly lanesOf: readonly (readonly number[])[];
  readonly isUsed: Uint8Array;
  /** The used lanes of each node. */
  readonly carried: readonly Set<number>[];
  /** The dual price of each node: no lane, seat or return that is left is cheaper than the prices at its ends say. */
  readonly duals: Price[];
}

function emptyPlan(task: TransportTask): Plan {
  const firstSink = task.sources.length;
  const lanesOf: number[][] = task.sources.map(() => []);
  task.lanes.forEach(({ from }, index) => lanesOf[from]?.push(index));
  return {
    task,
    firstSink,
    lanesOf,
    isUsed: new Uint8Array(task.lanes.length),
    carried: [...task.sources, ...task.sinks].map(() => new Set<number>()),
    duals: [...task.sources.map(() => FREE), ...task.sinks.map(([seat]) => minus(FREE, seat ?? FREE))],
  };
}

/** Nothing leads into a source that sends nothing yet: its dual is free to make all its lanes fit. */
function openSource(plan: Plan, source: number): void {
  const fits = lanesFrom(plan, source).map(({ to, price }) => minus(dual(plan, plan.firstSink + to), price));
  plan.duals[source] = fits.reduce((most, fit) => (isCheaper(most, fit) ? fit : most), fits[0] ?? FREE);
}

/** Where a path ends: at the seat of a sink, or at a source that sends one unit less. */
interface End {
  readonly node: number;
  readonly distance: Price;
}

interface Tree {
  readonly distances: Map<number, Price>;
  /** The lane by which each node was reached. */
  readonly reachedBy: Map<number, number>;
  readonly end: End;
}

/** Sends one unit more from the source if that is cheaper than keeping it, rearranging others on the way. */
function offer(plan: Plan, source: number, price: Price): void {
  const keeping = { node: source, distance: minus(dual(plan, source), price) };
  if (!isCheaper(FREE, keeping.distance)) return;

  const tree = shortestPaths(plan, source, keeping);
  for (const [node, distance] of tree.distances) {
    if (!isCheaper(distance, tree.end.distance)) continue;
    plan.duals[node] = plus(dual(plan, node), minus(distance, tree.end.distance));
  }
  sendAlong(plan, source, tree);
}

function shortestPaths(plan: Plan, source: number, keeping: End): Tree {
  const distances = new Map([[source, FREE]]);
  const reachedBy = new Map<number, number>();
  const queue = new PriceQueue();
  const settled = new Set<number>();
  let end = keeping;
  queue.push(source, FREE);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (!isCheaper(next.price, end.distance)) break;
    if (settled.has(next.node)) continue;
    settled.add(next.node);
    const left = next.node === source ? undefined : leaving(plan, next.node);
    if (left !== undefined) {
      const distance = plus(next.price, plus(left, dual(plan, next.node)));
      if (isCheaper(distance, end.distance)) end = { node: next.node, distance };
    }
    for (const step of steps(plan, next.node)) {
      const distance = plus(next.price, step.price);
      const known = distances.get(step.node);
      if (!isCheaper(distance, end.distance) || (known !== undefined && !isCheaper(distance, known))) continue;
      distances.set(step.node, distance);
      reachedBy.set(step.node, step.lane);
      queue.push(step.node, distance);
    }
  }
  return { distances, reachedBy, end };
}

/** The price at which a path may end here: a seat of a sink, or the return of a source's last unit. */
function leaving(plan: Plan, node: number): Price | undefined {
  const units = plan.carried[node]?.size ?? 0;
  if (node >= plan.firstSink) return plan.task.sinks[node - plan.firstSink]?.[units];
  const last = plan.task.sources[node]?.[units - 1];
  return last === undefined ? undefined : minus(FREE, last);
}

interface Step {
  readonly node: number;
  readonly lane: number;
  /** Reduced by the duals at both ends, never below zero. */
  readonly price: Price;
}

/** Forward over the unused lanes of a source, back over the used lanes of a sink. */
function* steps(plan: Plan, node: number): Generator<Step> {
  const isSource = node < plan.firstSink;
  const here = dual(plan, node);
  for (const lane of isSource ? (plan.lanesOf[node] ?? []) : (plan.carried[node] ?? [])) {
    const way = plan.task.lanes[lane];
    if (way === undefined || (isSource && plan.isUsed[lane] === 1)) continue;
    const other = isSource ? plan.firstSink + way.to : way.from;
    const price = isSource ? way.price : minus(FREE, way.price);
    yield { node: other, lane, price: minus(plus(price, here), dual(plan, other)) };
  }
}

function sendAlong(plan: Plan, source: number, { reachedBy, end }: Tree): void {
  let node = end.node;
  while (node !== source) {
    const lane = reachedBy.get(node) ?? -1;
    const way = plan.task.lanes[lane];
    if (way === undefined) throw new Error('A path of the transport has lost a lane.');
    const ends = [way.from, plan.firstSink + way.to];
    const isForward = plan.isUsed[lane] === 0;
    plan.isUsed[lane] = isForward ? 1 : 0;
    for (const atEnd of ends) {
      if (isForward) plan.carried[atEnd]?.add(lane);
      else plan.carried[atEnd]?.delete(lane);
    }
    node = isForward ? way.from : plan.firstSink + way.to;
  }
}

function lanesFrom(plan: Plan, source: number): readonly Lane[] {
  return (plan.lanesOf[source] ?? []).flatMap((index) => plan.task.lanes[index] ?? []);
}

function dual(plan: Plan, node: number): Price {
  return plan.duals[node] ?? FREE;
}
