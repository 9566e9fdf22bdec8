import { describe, expect, it } from "vitest";
import { GlobalTempViews, SessionCatalog } from "../../runtime/engine/catalog/index";
import { SparkError } from "../../runtime/errors/index";
import { analysisSession, noTables, outcomeOf, schemaText } from "./analysis-session";

const failure = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof SparkError) return `${error.condition} ${JSON.stringify(error.parameters)}`;
    throw error;
  }
  return "nothing raised";
};

describe("spark.catalog", () => {
  const { catalog, analyze } = analysisSession();
  const call = (operation: string, args: Record<string, unknown> = {}) => catalog.call(operation, args, ["abs", "sum"]);

  it("lists temp views by name and pattern", () => {
    expect(call("list_tables").rows.map(([name]) => name)).toEqual(["n", "s", "t"]);
    expect(call("list_tables", { pattern: "s|T" }).rows).toEqual([
      ["s", null, [], null, "TEMPORARY", true],
      ["t", null, [], null, "TEMPORARY", true],
    ]);
  });

  it("describes a view's columns", () => {
    expect(call("list_columns", { tableName: "t" }).rows.map((row) => row.slice(0, 4))).toEqual([
      ["a", null, "int", false],
      ["b", null, "int", false],
      ["c", null, "string", true],
    ]);
  });

  it("tells what exists", () => {
    expect(call("table_exists", { tableName: "T" }).rows).toEqual([[true]]);
    expect(call("table_exists", { tableName: "nope" }).rows).toEqual([[false]]);
    expect(call("function_exists", { functionName: "ABS" }).rows).toEqual([[true]]);
    expect(call("database_exists", { dbName: "nope" }).rows).toEqual([[false]]);
  });

  it("raises Spark's conditions", () => {
    expect(failure(() => call("set_current_database", { dbName: "x" }))).toBe(
      'SCHEMA_NOT_FOUND {"schemaName":"`spark_catalog`.`x`"}',
    );
    expect(failure(() => call("get_table", { tableName: "nope" }))).toMatch(/^TABLE_OR_VIEW_NOT_FOUND/);
    expect(failure(() => call("recover_partitions", { tableName: "t" }))).toMatch(/^UNSUPPORTED_CALL/);
  });

  it("answers inside a plan", () => {
    const plan = analyze({ kind: "CatalogCall", operation: "current_database", args: {} });
    expect(outcomeOf(() => plan)).toMatch(/^value: string\nLocalRelation \[value#\d+\] \(default\)$/);
  });
});

describe("temp views", () => {
  it("made from a frame stay, made by SQL follow what they read", () => {
    const { catalog, sql } = analysisSession();
    const query = "select a from t";
    catalog.createTempView({ name: "frame", plan: sql(query) }, true);
    const source = { kind: "Sql", query, namedArguments: {}, positionalArguments: [] } as const;
    catalog.createTempView({ name: "text", plan: sql(query), source }, true);
    catalog.createTempView({ name: "t", plan: sql("select 'new' as a") }, true);
    expect(schemaText(sql("select * from frame"))).toBe("a: int not null");
    expect(schemaText(sql("select * from text"))).toBe("a: string not null");
  });

  it("can stand beside themselves", () => {
    const { sql } = analysisSession();
    expect(schemaText(sql("select x.a, y.b from t x join t y on x.a = y.b"))).toBe("a: int not null, b: int not null");
  });

  it("are not replaced unless that is asked for", () => {
    const { catalog, sql } = analysisSession();
    expect(failure(() => catalog.createTempView({ name: "T", plan: sql("select 1") }, false))).toBe(
      'TEMP_TABLE_OR_VIEW_ALREADY_EXISTS {"relationName":"`T`"}',
    );
  });

  it("that read themselves are refused", () => {
    const { catalog, sql } = analysisSession();
    const source = { kind: "Table", nameParts: ["loop"] } as const;
    catalog.createTempView({ name: "loop", plan: sql("select 1"), source }, true);
    expect(failure(() => sql("select * from loop"))).toMatch(/^RECURSIVE_VIEW/);
  });

  it("may not be defined by themselves in SQL", () => {
    const { analyze } = analysisSession();
    const reads = { kind: "Table", nameParts: ["t"] } as const;
    expect(failure(() => analyze(reads, ["t"]))).toBe('RECURSIVE_VIEW {"viewIdent":"`t`","newPath":"`t` -> `t`"}');
  });

  it("of one session are not another's, global ones are", () => {
    const shared = new GlobalTempViews();
    const [one, two] = [new SessionCatalog(noTables, shared), new SessionCatalog(noTables, shared)];
    const plan = analysisSession().sql("select 1");
    one.createTempView({ name: "v", plan }, false);
    one.createGlobalTempView({ name: "g", plan }, false);
    expect(two.tempView("v")).toBeUndefined();
    expect(two.globalTempView("G")).toBeDefined();
  });
});
