import { randomUUID } from "node:crypto";
import type { SparkError } from "../../errors/index";

const kept = 20;

/** The last errors of a session, for FetchErrorDetails. */
export class ErrorLog {
  readonly #errors = new Map<string, SparkError>();

  add(error: SparkError): string {
    const id = randomUUID();
    this.#errors.set(id, error);
    if (this.#errors.size > kept) this.#errors.delete(this.#errors.keys().next().value!);
    return id;
  }

  find(id: string): SparkError | undefined {
    return this.#errors.get(id);
  }
}
