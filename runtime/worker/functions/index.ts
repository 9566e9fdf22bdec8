import type { Connection } from "@duckdb/node-bindings";

export function registerFunctions(_connection: Connection): void {}
