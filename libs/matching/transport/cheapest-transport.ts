import { FREE, isCheaper, minus, plus, type Price, PriceLine } from './price.js';
import { PriceQueue } from './price-queue.js';
import { TransportPlan, type TransportTask } from './transport-plan.js';

/**
 * The lanes that carry a unit in a cheapest transport, in order; sending nothing is free, so only what pays is sent.
 * Units are offered one at a time, each by a shortest path (Dijkstra with node prices) from its source to a sink with
 * a seat left or to a source that rather keeps its unit. O(units · (lanes + nodes) · log nodes); a path stops early.
 */
export function cheapestTransport(task: TransportTask): readonly number[] {
  const plan = new TransportPlan(task);
  const search = new PathSearch(plan);
  task.sources.forEach((units, source) => {
    plan.open(source);
    for (const price of units) search.offer(source, price);
  });
  return task.lanes.flatMap((_lane, index) => (plan.carries[index] === 1 ? [index] : []));
}

class PathSearch {
  private readonly queue = new PriceQueue();
  private readonly distances: PriceLine;
  /** The lane by which each node was reached. */
  private readonly reachedBy: Int32Array;
  /** The number of the search in which each node was last reached, and last settled. */
  private readonly reachedIn: Int32Array;
  private readonly settledIn: Int32Array;
  private reached: number[] = [];
  private searches = 0;
  /** Where the best path so far ends: at the seat of a sink, or at a source that sends one unit less. */
  private end = -1;
  private endDistance: Price = FREE;

  constructor(private readonly plan: TransportPlan) {
    this.distances = new PriceLine(plan.nodes);
    this.reachedBy = new Int32Array(plan.nodes);
    this.reachedIn = new Int32Array(plan.nodes);
    this.settledIn = new Int32Array(plan.nodes);
  }

  /** Sends one unit more from the source if that is cheaper than keeping it, rearranging others on the way. */
  offer(source: number, price: Price): void {
    this.end = source;
    this.endDistance = minus(this.plan.duals.at(source), price);
    if (!isCheaper(FREE, this.endDistance)) return;

    this.searchFrom(source);
    for (const node of this.reached) {
      const distance = this.distances.at(node);
      if (!isCheaper(distance, this.endDistance)) continue;
      this.plan.duals.put(node, plus(this.plan.duals.at(node), minus(distance, this.endDistance)));
    }
    this.sendFrom(source);
  }

  private searchFrom(source: number): void {
    this.searches += 1;
    this.reached = [];
    this.queue.clear();
    this.reach(source, -1, FREE);
    for (let node = this.queue.pop(); node !== -1; node = this.queue.pop()) {
      if (this.settledIn[node] === this.searches) continue;
      this.settledIn[node] = this.searches;
      if (!isCheaper(this.distances.at(node), this.endDistance)) return;
      if (node !== source) this.tryEnd(node);
      if (node < this.plan.firstSink) this.goForward(node);
      else this.goBack(node);
    }
  }

  private tryEnd(node: number): void {
    const leaving = this.plan.leaving(node);
    if (leaving === undefined) return;
    const distance = plus(this.distances.at(node), plus(leaving, this.plan.duals.at(node)));
    if (!isCheaper(distance, this.endDistance)) return;
    this.end = node;
    this.endDistance = distance;
  }

  /** Over the lanes of a source that carry nothing. Prices are reduced by the duals at both ends, never below zero. */
  private goForward(node: number): void {
    const { lanesOf, carries, laneTo, lanePrices, duals } = this.plan;
    const high = this.distances.high(node) + duals.high(node);
    const low = this.distances.low(node) + duals.low(node);
    for (const lane of lanesOf[node] ?? []) {
      if (carries[lane] === 1) continue;
      const sink = laneTo[lane] ?? 0;
      const reducedHigh = high + lanePrices.high(lane) - duals.high(sink);
      if (reducedHigh > this.endDistance.high) continue;
      this.relax(sink, lane, { high: reducedHigh, low: low + lanePrices.low(lane) - duals.low(sink) });
    }
  }

  /** Back over the lanes that bring a unit to a sink. */
  private goBack(node: number): void {
    const here = plus(this.distances.at(node), this.plan.duals.at(node));
    for (const lane of this.plan.carriedAt[node] ?? []) {
      const source = this.plan.laneFrom[lane] ?? 0;
      this.relax(source, lane, minus(minus(here, this.plan.lanePrices.at(lane)), this.plan.duals.at(source)));
    }
  }

  private relax(node: number, lane: number, distance: Price): void {
    if (!isCheaper(distance, this.endDistance)) return;
    if (this.reachedIn[node] === this.searches && !isCheaper(distance, this.distances.at(node))) return;
    this.reach(node, lane, distance);
  }

  private reach(node: number, lane: number, distance: Price): void {
    if (this.reachedIn[node] !== this.searches) this.reached.push(node);
    this.reachedIn[node] = this.searches;
    this.reachedBy[node] = lane;
    this.distances.put(node, distance);
    this.queue.push(node, distance.high, distance.low);
  }

  private sendFrom(source: number): void {
    let node = this.end;
    while (node !== source) {
      const lane = this.reachedBy[node] ?? -1;
      node = node < this.plan.firstSink ? (this.plan.laneTo[lane] ?? source) : (this.plan.laneFrom[lane] ?? source);
      this.plan.turn(lane);
    }
  }
}
