import { join } from "node:path";
import { FileMetastore } from "../../runtime/driver/metastore/file-metastore";
import { type AnalysisContext, analyze } from "../../runtime/engine/analyzer/index";
import { SessionCatalog, TemporaryObjects } from "../../runtime/engine/catalog/index";
import { SparkError } from "../../runtime/errors/index";
import { explainPlan, type Plan, schemaOf } from "../../runtime/plan/resolved/index";
import type { UnresolvedPlan } from "../../runtime/plan/unresolved/index";
import { simpleString, type Value } from "../../runtime/types/index";

/** A warehouse without tables. */
export const noTables = new FileMetastore(join(import.meta.dirname, "no-warehouse"));

const views = {
  t: "select * from values (1, 2, 'x'), (1, 3, 'y'), (2, 4, cast(null as string)) as t(a, b, c)",
  s: "select * from values (1, 10), (3, 30) as s(a, d)",
  n: "select named_struct('x', 1, 'y', named_struct('z', 'q')) as st, array(named_struct('p', 1)) as arr, map('k', 1) as m",
};

export interface AnalysisSession {
  readonly catalog: SessionCatalog;
  readonly analyze: (plan: UnresolvedPlan, viewName?: readonly string[]) => Plan;
  readonly sql: (query: string) => Plan;
}

/** A session with the views t, s and n; ids count from 1 again after each `startIds`. `rows` answers requests for a query's rows. */
export function analysisSession(
  config: Readonly<Record<string, string>> = {},
  rows: readonly (readonly Value[])[] = [],
): AnalysisSession & { startIds(): void } {
  let lastId = 0;
  const catalog = new SessionCatalog(noTables);
  const refuse = () => {
    throw new Error("No such fact in this test");
  };
  const context: AnalysisContext = {
    session: {
      ansi: config["spark.sql.ansi.enabled"] !== "false",
      timeZone: "UTC",
      caseSensitive: config["spark.sql.caseSensitive"] === "true",
      config: (key) => config[key],
      now: 0n,
      currentUser: "me",
      currentCatalog: "spark_catalog",
      currentDatabase: "default",
      newId: () => ++lastId,
    },
    catalog,
    facts: { files: refuse, records: refuse, localData: refuse, modelFrame: refuse, rows: () => rows },
    temporary: new TemporaryObjects(),
    models: { find: refuse },
  };
  const run = (plan: UnresolvedPlan, viewName?: readonly string[]) => analyze(plan, context, viewName);
  const sql = (query: string) => run({ kind: "Sql", query, namedArguments: {}, positionalArguments: [] });
  for (const [name, query] of Object.entries(views)) catalog.createTempView({ name, plan: sql(query) }, true);
  const startIds = () => {
    lastId = 0;
  };
  return { catalog, analyze: run, sql, startIds };
}

export const schemaText = (plan: Plan): string =>
  schemaOf(plan)
    .fields.map(({ name, type, nullable }) => `${name}: ${simpleString(type)}${nullable ? "" : " not null"}`)
    .join(", ");

/** The schema and the tree of a query, or the error it raises. */
export function outcomeOf(run: () => Plan): string {
  try {
    const plan = run();
    return `${schemaText(plan)}\n${explainPlan(plan)}`;
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return errorText(error);
  }
}

/** Condition, SQLSTATE and parameters, and the place in the text when there is one. */
export function errorText({ condition, sqlState, parameters, contexts: [context] }: SparkError): string {
  const sorted = Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));
  const head = `ERROR ${condition} ${sqlState ?? "-"} ${JSON.stringify(sorted)}`;
  return context?.kind === "sql" ? `${head}\nat ${context.line}:${context.column} ${context.fragment}` : head;
}
