import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { analyze } from "../../runtime/engine/analyzer/index";
import { TemporaryObjects } from "../../runtime/engine/catalog/index";
import type { SessionFacts } from "../../runtime/engine/functions/index";
import { queryText } from "../../runtime/engine/physical/index";
import { type Plan, schemaOf } from "../../runtime/plan/resolved/index";
import { parseStatement } from "../../runtime/sql/index";
import type { StructType } from "../../runtime/types/index";
import { registerFunctions } from "../../runtime/worker/functions/index";
import { macros } from "../../runtime/worker/macros";

export interface SessionSettings {
  readonly ansi?: boolean;
  readonly timeZone?: string;
}

export interface QueryResult {
  readonly schema: StructType;
  readonly rows: readonly (readonly unknown[])[];
  readonly sql: string;
}

let connection: Promise<DuckDBConnection> | undefined;

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const made = await instance.connect();
  registerFunctions((made as unknown as { readonly connection: Parameters<typeof registerFunctions>[0] }).connection);
  await made.run(["SET GLOBAL TimeZone = 'UTC'", ...macros].join(";\n"));
  return made;
}

/** Parses, analyses and plans one query as the driver does, and runs its SQL on a DuckDB of this process. */
export async function runQuery(text: string, settings: SessionSettings = {}): Promise<QueryResult> {
  connection ??= connect();
  const run = async (wideDecimals: boolean): Promise<QueryResult> => {
    const { plan, sql } = planText(text, settings, wideDecimals);
    const reader = await (await connection!).runAndReadAll(sql);
    return { schema: schemaOf(plan), rows: reader.getRows(), sql };
  };
  try {
    return await run(false);
  } catch (error) {
    // As the driver does: decimals that were too narrow in between may have room enough when wide.
    if (/Overflow in \w+ of (DECIMAL|INT128)|Could not cast value .* to DECIMAL/.test((error as Error).message))
      return run(true);
    throw error;
  }
}

export function planText(
  text: string,
  settings: SessionSettings = {},
  wideDecimals = false,
): { readonly plan: Plan; readonly sql: string } {
  const timeZone = settings.timeZone ?? "UTC";
  const statement = parseStatement(text, { timeZone }) as {
    readonly kind: string;
    readonly plan?: Parameters<typeof analyze>[0];
  };
  const plan = analyze((statement.plan ?? statement) as Parameters<typeof analyze>[0], {
    session: sessionFacts(settings),
    catalog: {
      currentCatalog: "spark_catalog",
      currentDatabase: "default",
      tempView: () => undefined,
      globalTempView: () => undefined,
      table: () => undefined,
      sqlFunction: () => undefined,
      databaseExists: () => true,
      cachedRelation: () => undefined,
      call: unknownFact,
    },
    facts: {
      files: unknownFact,
      records: unknownFact,
      rows: unknownFact,
      localData: unknownFact,
      modelFrame: unknownFact,
    },
    temporary: new TemporaryObjects(),
    models: { find: unknownFact },
  });
  return { plan, sql: queryText(plan, { timeZone, wideDecimals }).sql };
}

const unknownFact = (): never => {
  throw new Error("these tests have no files");
};

let lastId = 0;
const sessionFacts = ({ ansi = true, timeZone = "UTC" }: SessionSettings): SessionFacts => ({
  ansi,
  timeZone,
  caseSensitive: false,
  config: () => undefined,
  now: BigInt(Date.UTC(2026, 0, 2, 3, 4, 5)) * 1000n,
  currentUser: "spark",
  currentCatalog: "spark_catalog",
  currentDatabase: "default",
  newId: () => ++lastId,
});
