const mostRuns = 50;

/** What Spark has run for the latest cells, by the operations' ids: a driver that remembers them can tell what they did. */
export class CellOperations {
  readonly #runs = new Map<string, Set<string>>();

  add(executionId: string, operationId: string): void {
    const known = this.#runs.get(executionId) ?? new Set();
    this.#runs.set(executionId, known.add(operationId));
    if (this.#runs.size > mostRuns) this.#runs.delete(this.#runs.keys().next().value!);
  }

  of(executionId: string): readonly string[] {
    return [...(this.#runs.get(executionId) ?? [])];
  }
}
