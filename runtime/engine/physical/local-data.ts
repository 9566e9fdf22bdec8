import type { LocalData } from "../../plan/resolved/index";
import { duckType } from "../../types/index";
import type { Planning } from "./planning";
import { type SelectQuery, selectFrom } from "./select-query";

/** Rows that the client sent: the worker loads them as a table of columns `v0`, `v1`, …, once per content. */
export function localData({ output, key, rowCount }: LocalData, planning: Planning): SelectQuery {
  const alias = planning.alias();
  if (output.length === 0) return selectFrom(`range(${rowCount}) AS ${alias}`, []);
  const name = `data_${key.replaceAll(/\W/g, "_")}`;
  const columns = output.map(({ type }, index) => ({ name: `v${index}`, duckType: duckType(type) }));
  planning.inputs.set(key, { kind: "local_data", key, name, columns });
  return selectFrom(
    `${name} AS ${alias}`,
    output.map(({ id }, index) => ({ id, sql: `${alias}.v${index}`, isSimple: true })),
  );
}
