import type { ExecuteParams } from "../../protocol/kernel-messages";

const mostRuns = 50;

export interface CellRun {
  readonly params: ExecuteParams;
  /** Carried by all that Spark does for it. */
  readonly tag: string;
  readonly operationIds: ReadonlySet<string>;
}

/** What Spark has run for the latest cells, by the operations' ids: a driver that remembers them can tell what they did. */
export class CellOperations {
  readonly #runs = new Map<string, CellRun & { readonly operationIds: Set<string> }>();

  begin(params: ExecuteParams, tag: string): void {
    this.#runs.set(params.executionId, { params, tag, operationIds: new Set() });
    if (this.#runs.size > mostRuns) this.#runs.delete(this.#runs.keys().next().value!);
  }

  add(executionId: string, operationId: string): void {
    this.#runs.get(executionId)?.operationIds.add(operationId);
  }

  of(executionId: string): CellRun | undefined {
    return this.#runs.get(executionId);
  }
}
