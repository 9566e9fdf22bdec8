/**
 * What a cell reads and makes. Languages have names of their own, tables and views are everybody's: `ts:orders`, `py:orders`,
 * `table:orders`.
 */
export interface CellNames {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlyMap<string, MadeKind>;
}

/** A view is known by its plan, as a variable that holds a frame is; rows of a table are not. */
export type MadeKind = "variable" | "view" | "table";

export const tableName = (name: string) => `table:${name.toLowerCase()}`;

export function joinNames(all: readonly CellNames[]): CellNames {
  return {
    reads: new Set(all.flatMap(({ reads }) => [...reads])),
    writes: new Map(all.flatMap(({ writes }) => [...writes])),
  };
}

/** Methods that make a view or fill a table, which is named by their first argument. */
export const makingMethods: ReadonlyMap<string, MadeKind> = new Map([
  ["createTempView", "view"],
  ["createOrReplaceTempView", "view"],
  ["createGlobalTempView", "view"],
  ["createOrReplaceGlobalTempView", "view"],
  ["registerTempTable", "view"],
  ["saveAsTable", "table"],
  ["insertInto", "table"],
  ["writeTo", "table"],
]);
