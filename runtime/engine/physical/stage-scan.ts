import type { InputColumn } from "../../plan/physical";
import type { Attribute, StageScan } from "../../plan/resolved/index";
import { duckType } from "../../types/index";
import type { Planning } from "./planning";
import { type SelectQuery, selectFrom } from "./select-query";

/** Rows that another stage has written: the worker makes a view of its files under the name. */
export function stageScan({ stageId, reads, output }: StageScan, planning: Planning): SelectQuery {
  const name = `stage_${stageId}${reads === "all" ? "_all" : ""}`;
  planning.inputs.set(name, { kind: "shuffle", stageId, name, reads, columns: shuffleColumns(output) });
  const alias = planning.alias();
  return selectFrom(
    `${name} AS ${alias}`,
    output.map(({ id }, index) => ({ id, sql: `${alias}.v${index}`, isSimple: true })),
  );
}

/** How columns are named in shuffle files: by position. Rows without columns have one, for their count. */
export const shuffleColumns = (output: readonly Attribute[]): readonly InputColumn[] =>
  output.length > 0
    ? output.map(({ type }, index) => ({ name: `v${index}`, duckType: duckType(type) }))
    : [{ name: "v0", duckType: "INTEGER" }];
