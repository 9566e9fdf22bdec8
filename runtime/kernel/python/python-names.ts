import { type CellNames, joinNames, makingMethods, tableName } from "../lineage/cell-names";
import { sqlNames } from "../lineage/sql-names";
import type { HostNames } from "./host-messages";

const variable = (name: string) => `py:${name}`;

export function pythonNames({ reads, writes, texts, calls }: HostNames): CellNames {
  const made = calls.flatMap(([method, argument]) => {
    const kind = makingMethods.get(method);
    return kind ? [[tableName(argument.split(".").at(-1)!), kind] as const] : [];
  });
  const own: CellNames = {
    reads: new Set(reads.map(variable)),
    writes: new Map([...writes.map((name) => [variable(name), "variable"] as const), ...made]),
  };
  const named = new Set(calls.filter(([method]) => makingMethods.has(method)).map(([, argument]) => argument));
  return joinNames([own, ...texts.filter((text) => !named.has(text)).map(sqlNames)]);
}
