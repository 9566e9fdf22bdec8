import { AsyncLocalStorage } from "node:async_hooks";
import { IllegalArgumentException } from "./errors";

/** The tags that executions of a session carry: those of the session, and those of the asynchronous scope they start in. */
export class SessionTags {
  readonly #own = new Set<string>();
  readonly #scope = new AsyncLocalStorage<ReadonlySet<string>>();

  add(tag: string): void {
    this.#own.add(checked(tag));
  }

  remove(tag: string): void {
    this.#own.delete(checked(tag));
  }

  clear(): void {
    this.#own.clear();
  }

  get(): Set<string> {
    return new Set([...this.#own, ...(this.#scope.getStore() ?? [])]);
  }

  /** Executions that `body` starts carry these tags too; others running beside it do not. */
  run<T>(tags: readonly string[], body: () => T): T {
    return this.#scope.run(new Set([...(this.#scope.getStore() ?? []), ...tags.map(checked)]), body);
  }
}

function checked(tag: string): string {
  if (tag === "" || tag.includes(","))
    throw new IllegalArgumentException(`A tag must be non-empty text without a comma: '${tag}'`);
  return tag;
}
