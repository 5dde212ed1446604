/** How a search came to a node: a pair number, or -2 - n from node n through a cap. */
export type Via = number;

export function viaNode(node: number): Via {
  return -2 - node;
}

/** The node of a `viaNode`, negative for a pair. */
export function nodeOfVia(via: Via): number {
  return -2 - via;
}

/**
 * Tentative labels and the order in which they become final: a binary heap over labels of several words, compared
 * word by word. O(words · log entries) a change.
 */
export class FlowLabels {
  /** `words` float64 for each entry, all first words first. */
  readonly label: Float64Array;
  readonly via: Int32Array;
  /** The label on offer, to be filled in before `offer`. */
  readonly candidate: Float64Array;
  readonly #heap: Int32Array;
  /** -1 for an entry that is not in the heap. */
  readonly #position: Int32Array;
  #size = 0;

  constructor(
    readonly entries: number,
    readonly words: number,
  ) {
    this.label = new Float64Array(entries * words);
    this.via = new Int32Array(entries);
    this.candidate = new Float64Array(words);
    this.#heap = new Int32Array(entries);
    this.#position = new Int32Array(entries).fill(-1);
  }

  isWaiting(entry: number): boolean {
    return this.#position[entry] !== -1;
  }

  /** Takes the candidate as the entry's label when the entry has none waiting or a larger one. */
  offer(entry: number, via: Via): void {
    const { words, entries, label, candidate } = this;
    let isLess = !this.isWaiting(entry);
    for (let word = 0; word < words; word += 1) {
      const cell = word * entries + entry;
      const difference = (candidate[word] ?? 0) - (label[cell] ?? 0);
      if (!isLess && difference > 0) return;
      isLess ||= difference < 0;
      label[cell] = candidate[word] ?? 0;
    }
    if (isLess) this.lower(entry, via);
  }

  /** To be called when a label has been written that is smaller than the one that waits, if any does. */
  lower(entry: number, via: Via): void {
    this.via[entry] = via;
    if (!this.isWaiting(entry)) this.#append(entry);
    this.#rise(entry);
  }

  /** To be called when a label has been written anew, whatever it was. */
  replace(entry: number, via: Via): void {
    this.lower(entry, via);
    this.#sink(entry);
  }

  /** Takes out the entry with the smallest label; -1 when none is left. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0] ?? -1;
    this.#position[top] = -1;
    this.#size -= 1;
    if (this.#size > 0) {
      const last = this.#heap[this.#size] ?? -1;
      this.#settle(last, 0);
      this.#sink(last);
    }
    return top;
  }

  /** Takes out everything that waits. */
  clear(): void {
    for (let index = 0; index < this.#size; index += 1) this.#position[this.#heap[index] ?? -1] = -1;
    this.#size = 0;
  }

  #append(entry: number): void {
    this.#settle(entry, this.#size);
    this.#size += 1;
  }

  #rise(entry: number): void {
    let hole = this.#position[entry] ?? 0;
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const parent = this.#heap[above] ?? -1;
      if (!this.#isBefore(entry, parent)) break;
      this.#settle(parent, hole);
      hole = above;
    }
    this.#settle(entry, hole);
  }

  #sink(entry: number): void {
    let hole = this.#position[entry] ?? 0;
    for (;;) {
      let below = 2 * hole + 1;
      if (below >= this.#size) break;
      const right = below + 1;
      if (right < this.#size && this.#isBefore(this.#heap[right] ?? -1, this.#heap[below] ?? -1)) below = right;
      const child = this.#heap[below] ?? -1;
      if (!this.#isBefore(child, entry)) break;
      this.#settle(child, hole);
      hole = below;
    }
    this.#settle(entry, hole);
  }

  #isBefore(left: number, right: number): boolean {
    const { label, entries } = this;
    for (let start = 0; start < label.length; start += entries) {
      const difference = (label[start + left] ?? 0) - (label[start + right] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  #settle(entry: number, position: number): void {
    this.#heap[position] = entry;
    this.#position[entry] = position;
  }
}
