/**
 * Nodes to visit, the cheapest first, the smaller node among equals. Prices come as their two words, so that nothing is
 * allocated for each visit. A binary heap: O(log size) each.
 */
export class PriceQueue {
  private readonly highs: number[] = [];
  private readonly lows: number[] = [];
  private readonly nodes: number[] = [];
  private size = 0;

  clear(): void {
    this.size = 0;
  }

  push(node: number, high: number, low: number): void {
    let place = this.size;
    this.size += 1;
    this.put(place, node, high, low);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.isBefore(place, parent)) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  /** The first node, -1 when none is left. */
  pop(): number {
    if (this.size === 0) return -1;
    const first = this.nodes[0] ?? -1;
    this.size -= 1;
    this.swap(0, this.size);
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      const child = right < this.size && this.isBefore(right, left) ? right : left;
      if (child >= this.size || !this.isBefore(child, place)) return first;
      this.swap(child, place);
      place = child;
    }
  }

  private isBefore(left: number, right: number): boolean {
    const byHigh = (this.highs[left] ?? 0) - (this.highs[right] ?? 0);
    if (byHigh !== 0) return byHigh < 0;
    const byLow = (this.lows[left] ?? 0) - (this.lows[right] ?? 0);
    return byLow !== 0 ? byLow < 0 : (this.nodes[left] ?? 0) < (this.nodes[right] ?? 0);
  }

  private put(place: number, node: number, high: number, low: number): void {
    this.nodes[place] = node;
    this.highs[place] = high;
    this.lows[place] = low;
  }

  private swap(left: number, right: number): void {
    const [node, high, low] = [this.nodes[left] ?? 0, this.highs[left] ?? 0, this.lows[left] ?? 0];
    this.put(left, this.nodes[right] ?? 0, this.highs[right] ?? 0, this.lows[right] ?? 0);
    this.put(right, node, high, low);
  }
}
