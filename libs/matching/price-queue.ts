import { isCheaper, type Price } from './price.js';

interface Entry {
  readonly price: Price;
  readonly node: number;
}

/** Nodes to visit, the cheapest first, the smaller node among equals. A binary heap: O(log size) each. */
export class PriceQueue {
  private readonly entries: Entry[] = [];

  push(node: number, price: Price): void {
    const entry = { price, node };
    let place = this.entries.length;
    this.entries.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.entries[parent];
      if (above === undefined || !comesBefore(entry, above)) break;
      this.entries[place] = above;
      place = parent;
    }
    this.entries[place] = entry;
  }

  pop(): Entry | undefined {
    const first = this.entries[0];
    const last = this.entries.pop();
    if (first === undefined || last === undefined || this.entries.length === 0) return first;
    this.sink(last);
    return first;
  }

  private sink(entry: Entry): void {
    let place = 0;
    for (;;) {
      const [child, below] = this.firstChild(place);
      if (below === undefined || !comesBefore(below, entry)) break;
      this.entries[place] = below;
      place = child;
    }
    this.entries[place] = entry;
  }

  private firstChild(place: number): readonly [number, Entry | undefined] {
    const left = this.entries[2 * place + 1];
    const right = this.entries[2 * place + 2];
    if (left !== undefined && right !== undefined && comesBefore(right, left)) return [2 * place + 2, right];
    return [2 * place + 1, left];
  }
}

function comesBefore(left: Entry, right: Entry): boolean {
  return isCheaper(left.price, right.price) || (!isCheaper(right.price, left.price) && left.node < right.node);
}
