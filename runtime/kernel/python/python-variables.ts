import type { DataFrame, SparkSession } from "../../client/api";
import type { Made } from "../lineage/version";
import type { HostVariable } from "./host-messages";

/** A frame that a variable of Python's holds. */
export interface PythonFrame {
  readonly name: string;
  /** Absent where its plan was too large to be sent. */
  readonly frame?: DataFrame;
  /** Of pandas. */
  readonly columns?: NonNullable<HostVariable["columns"]>;
  readonly rows?: number;
}

/** What Python has told of its variables: asking it would have to wait for the cell that runs. */
export class PythonVariables {
  readonly #frames = new Map<string, PythonFrame>();

  constructor(readonly spark: SparkSession) {}

  get frames(): readonly PythonFrame[] {
    return [...this.#frames.values()];
  }

  clear(): void {
    this.#frames.clear();
  }

  /** @returns what the variables stand for */
  update(variables: readonly HostVariable[], gone: readonly string[]): ReadonlyMap<string, Made> {
    for (const name of gone) this.#frames.delete(name);
    return new Map(variables.map((variable) => [variable.name, this.#take(variable)]));
  }

  #take({ name, relation, isFrame, columns, rows, text }: HostVariable): Made {
    const frame = relation === undefined ? undefined : this.spark.fromPlan(Buffer.from(relation, "base64"));
    this.#frames.delete(name);
    if (frame || isFrame || columns)
      this.#frames.set(name, {
        name,
        ...(frame && { frame }),
        ...(columns && { columns }),
        ...(rows !== undefined && { rows }),
      });
    if (frame) return { frame };
    return text === undefined ? undefined : { text };
  }
}
