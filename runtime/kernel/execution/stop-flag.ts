/** Shared by the threads of a kernel: raised to stop code that never gives the event loop a turn. */
export class StopFlag {
  /** Its first element is 1 while code must stop. Compiled cells read it directly. */
  readonly cells: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(4)) {
    this.cells = new Int32Array(memory);
  }

  get isRaised(): boolean {
    return Atomics.load(this.cells, 0) === 1;
  }

  raise(): void {
    Atomics.store(this.cells, 0, 1);
  }

  lower(): void {
    Atomics.store(this.cells, 0, 0);
  }
}
