import { functionNames } from "../../engine/functions/index";
import { SparkError } from "../../errors/index";
import { outputOf, type Plan } from "../../plan/resolved/index";
import type { ShowObjects } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";
import { answer, flag, text } from "./rows";

/** SHOW …: names that match the pattern, in order. */
export async function show(execution: Execution, command: ShowObjects): Promise<Plan> {
  const { catalog } = execution.session;
  const { what, nameParts, pattern } = command;
  const matches = matcher(pattern);
  switch (what) {
    case "tables":
    case "views": {
      const columns = [text("namespace"), text(what === "tables" ? "tableName" : "viewName"), flag("isTemporary")];
      return answer(columns, viewRows(execution, nameParts, matches));
    }
    case "namespaces":
      return answer(
        [text("namespace")],
        catalog
          .databases()
          .filter(matches)
          .map((name) => [name]),
      );
    case "catalogs":
      return answer(
        [text("catalog")],
        [catalog.currentCatalog].filter(matches).map((name) => [name]),
      );
    case "functions":
      return answer(
        [text("function")],
        functionNames()
          .filter(matches)
          .sort()
          .map((name) => [name]),
      );
    case "columns": {
      const { driver, session, operation } = execution;
      const table = await analyzePlan(driver, session, { kind: "Table", nameParts: nameParts ?? [] }, operation.signal);
      return answer(
        [text("col_name")],
        outputOf(table).map(({ name }) => [name]),
      );
    }
    default:
      throw unsupported(`SHOW ${what.replace("_", " ").toUpperCase()}`);
  }
}

function viewRows(
  { session: { catalog } }: Execution,
  nameParts: readonly string[] | undefined,
  matches: (name: string) => boolean,
) {
  const database = nameParts?.at(-1)?.toLowerCase();
  const isGlobal = database === "global_temp";
  if (database !== undefined && !isGlobal && !catalog.databaseExists(database)) {
    const schemaName = [catalog.currentCatalog, database].map(quoteIdentifier).join(".");
    throw new SparkError("SCHEMA_NOT_FOUND", { schemaName });
  }
  const names = (views: readonly { readonly name: string }[]) =>
    views
      .map(({ name }) => name.toLowerCase())
      .filter(matches)
      .sort();
  return [
    ...(isGlobal ? names(catalog.globalTempViews.list()).map((name) => ["global_temp", name, true] as const) : []),
    ...names(catalog.tempViews()).map((name) => ["", name, true] as const),
  ];
}

/** SHOW's own patterns: `*` is anything, `|` separates alternatives, case does not count. */
function matcher(pattern: string | undefined): (name: string) => boolean {
  if (pattern === undefined) return () => true;
  const alternatives = pattern.split("|").map((part) =>
    part
      .trim()
      .replace(/[.+?^${}()[\]\\]/g, "\\$&")
      .replaceAll("*", ".*"),
  );
  const regex = new RegExp(`^(${alternatives.join("|")})$`, "i");
  return (name) => regex.test(name);
}
