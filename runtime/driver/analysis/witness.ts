import type { Catalog } from "../../engine/catalog/index";
import type { SessionFacts } from "../../engine/functions/index";

type Names<T> = ReadonlySet<string & keyof T>;

/** What only the session's own commands change. Not the clock. */
export const lastingOfSession: Names<SessionFacts> = new Set([
  "ansi",
  "timeZone",
  "caseSensitive",
  "config",
  "currentUser",
  "currentCatalog",
  "currentDatabase",
  "newId",
] as const);

/** The same: tables, functions and global views may be changed by other sessions and other programs. */
export const lastingOfCatalog: Names<Catalog> = new Set(["currentCatalog", "currentDatabase", "tempView"] as const);

export const noneLasting: ReadonlySet<never> = new Set();

/** Sees whether an analysis looks at anything that may be another the next time. */
export class Witness {
  hasSeenOther = false;

  /** @param lasting what may be looked at */
  of<T extends object>(object: T, lasting: Names<T>): T {
    return new Proxy(object, {
      get: (target, name) => {
        if (!(lasting as ReadonlySet<unknown>).has(name)) this.hasSeenOther = true;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }
}
