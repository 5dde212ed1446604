import { minus, FREE, isCheaper, type Price, PriceLine } from './price.js';

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

/** Who sends what so far. Nodes are the sources, then the sinks. Mutable: the working state of one computation. */
export class TransportPlan {
  readonly firstSink: number;
  readonly nodes: number;
  /** The lanes of each source. */
  readonly lanesOf: readonly (readonly number[])[];
  /** The lanes of each node that carry a unit. */
  readonly carriedAt: readonly Set<number>[];
  readonly lanePrices: PriceLine;
  readonly laneFrom: Int32Array;
  /** The node of the sink. */
  readonly laneTo: Int32Array;
  readonly carries: Uint8Array;
  /** Node prices: no lane, seat or return that is left is cheaper than the prices at its ends say. */
  readonly duals: PriceLine;

  constructor(readonly task: TransportTask) {
    const { sources, sinks, lanes } = task;
    this.firstSink = sources.length;
    this.nodes = sources.length + sinks.length;
    this.carriedAt = Array.from({ length: this.nodes }, () => new Set<number>());
    this.lanePrices = new PriceLine(lanes.length);
    this.laneFrom = new Int32Array(lanes.map(({ from }) => from));
    this.laneTo = new Int32Array(lanes.map(({ to }) => sources.length + to));
    this.carries = new Uint8Array(lanes.length);
    this.duals = new PriceLine(this.nodes);
    sinks.forEach(([seat], index) => this.duals.put(this.firstSink + index, minus(FREE, seat ?? FREE)));

    const lanesOf: number[][] = sources.map(() => []);
    lanes.forEach(({ from, price }, lane) => {
      lanesOf[from]?.push(lane);
      this.lanePrices.put(lane, price);
    });
    this.lanesOf = lanesOf;
  }

  /** Nothing leads into a source that sends nothing yet: its dual is free to make all its lanes fit. */
  open(source: number): void {
    const fits = (this.lanesOf[source] ?? []).map((lane) =>
      minus(this.duals.at(this.laneTo[lane] ?? 0), this.lanePrices.at(lane)),
    );
    this.duals.put(
      source,
      fits.reduce((most, fit) => (isCheaper(most, fit) ? fit : most), fits[0] ?? FREE),
    );
  }

  /** The price at which a path may end here: a seat of a sink, or the return of a source's last unit. */
  leaving(node: number): Price | undefined {
    const units = this.carriedAt[node]?.size ?? 0;
    if (node >= this.firstSink) return this.task.sinks[node - this.firstSink]?.[units];
    const last = this.task.sources[node]?.[units - 1];
    return last === undefined ? undefined : minus(FREE, last);
  }

  /** Loads the lane if it is empty, else empties it. */
  turn(lane: number): void {
    const isLoaded = this.carries[lane] === 1;
    this.carries[lane] = isLoaded ? 0 : 1;
    for (const node of [this.laneFrom[lane] ?? 0, this.laneTo[lane] ?? 0]) {
      if (isLoaded) this.carriedAt[node]?.delete(lane);
      else this.carriedAt[node]?.add(lane);
    }
  }
}
