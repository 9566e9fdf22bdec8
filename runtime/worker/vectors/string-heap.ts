import { memoryAt } from "./raw-vector";

/** Two bytes closer than this cannot have an unmapped page between them, so one read may span both. */
const pageSize = 4096;
/** Runs looked at, latest first, before a new one is begun: dictionary entries lie scattered over a few pages. */
const lookBack = 16;

/**
 * Collects the addresses of strings that do not fit their vector entry into as few runs of memory as can be, because each native
 * read costs about as much as copying 1 kB.
 */
export class StringHeap {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #runs: Uint8Array[] = [];
  #latest = -1;

  /** Number of the run that will hold these bytes. */
  add(address: number, length: number): number {
    const end = address + length;
    const run = this.#touches(this.#latest, address, end) ? this.#latest : this.#find(address, end);
    if (address < this.#starts[run]!) this.#starts[run] = address;
    if (end > this.#ends[run]!) this.#ends[run] = end;
    this.#latest = run;
    return run;
  }

  read(): void {
    this.#runs = this.#starts.map((start, run) => memoryAt(start, this.#ends[run]! - start));
  }

  bytes(run: number): Uint8Array {
    return this.#runs[run]!;
  }

  offset(run: number, address: number): number {
    return address - this.#starts[run]!;
  }

  #touches(run: number, address: number, end: number): boolean {
    return run >= 0 && address <= this.#ends[run]! + pageSize && end >= this.#starts[run]! - pageSize;
  }

  #find(address: number, end: number): number {
    const last = this.#starts.length - 1;
    for (let run = last; run >= Math.max(0, last - lookBack); run--) {
      if (this.#touches(run, address, end)) return run;
    }
    this.#ends.push(end);
    return this.#starts.push(address) - 1;
  }
}
