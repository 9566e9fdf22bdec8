import { statSync } from "node:fs";
import duckdb from "@duckdb/node-bindings";
import type { ArrowInput } from "../../protocol/worker-messages";
import { type Database, identifier } from "../database";
import { loadArrow } from "./load-arrow";

interface InputTable {
  readonly name: string;
  readonly ready: Promise<void>;
  readonly bytes: number;
  users: number;
}

/** Inputs of tasks, each key loaded once; those used least recently are dropped when they exceed `maxBytes` of files. */
export class InputTables {
  /** In order of use. */
  readonly #tables = new Map<string, InputTable>();
  #made = 0;

  constructor(
    readonly database: Database,
    readonly maxBytes: number,
  ) {}

  /** Keeps the inputs' tables in place until `release`. `tables` are their names in order, once they are loaded. */
  hold(inputs: readonly ArrowInput[]): { readonly tables: Promise<readonly string[]>; release(): void } {
    const held = inputs.map((input) => this.#use(input));
    const tables = Promise.all(held.map((table) => table.ready.then(() => table.name)));
    tables.catch(() => {}); // the task that awaits it reports it
    const release = () => {
      for (const table of held) table.users--;
      this.#dropLeastRecentlyUsed();
    };
    return { tables, release };
  }

  #use(input: ArrowInput): InputTable {
    const known = this.#tables.get(input.key);
    this.#tables.delete(input.key);
    const table = known ?? this.#load(input);
    this.#tables.set(input.key, table);
    table.users++;
    return table;
  }

  #load(input: ArrowInput): InputTable {
    const name = `sparknb_input_${this.#made++}`;
    const bytes = input.paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
    const ready = loadArrow(this.database, name, input);
    const table = { name, ready, bytes, users: 0 };
    ready.catch(() => {
      if (this.#tables.get(input.key) === table) this.#tables.delete(input.key);
    });
    return table;
  }

  #dropLeastRecentlyUsed(): void {
    let total = 0;
    for (const table of this.#tables.values()) total += table.bytes;
    for (const [key, table] of this.#tables) {
      if (total <= this.maxBytes) return;
      if (table.users > 0) continue;
      this.#tables.delete(key);
      total -= table.bytes;
      void duckdb.query(this.database.main, `DROP TABLE IF EXISTS ${identifier(table.name)}`);
    }
  }
}
