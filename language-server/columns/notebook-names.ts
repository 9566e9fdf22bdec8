import { unknown, type Value } from "./values";

/** The notebook's names while a cell is interpreted: what the cell reads of them, and what it makes of them. */
export class NotebookNames {
  /** What names of the cells above were when the cell first looked. */
  readonly reads = new Map<string, Value>();
  readonly writes = new Map<string, Value>();

  constructor(
    private readonly above: ReadonlyMap<string, Value>,
    /** What the running kernel's variables hold. */
    private readonly running: ReadonlyMap<string, Value>,
  ) {}

  get(name: string): Value {
    const value = this.writes.has(name) ? this.writes.get(name) : this.read(name);
    return value === unknown && this.running.has(name) ? this.running.get(name) : value;
  }

  private read(name: string): Value {
    const value = valueIn(this.above, name);
    this.reads.set(name, value);
    return value;
  }

  set(name: string, value: Value): void {
    this.writes.set(name, value);
  }
}

export const valueIn = (names: ReadonlyMap<string, Value>, name: string): Value =>
  names.has(name) ? names.get(name) : unknown;
