import { SparkError } from "../../errors/index";
import { outputOf, type Plan } from "../../plan/resolved/index";
import type { CreateView } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";

/** Temporary views. One made from a frame stays as it is analysed now; one made by SQL is analysed again at each use, as in Spark. */
export async function createView({ driver, session, operation }: Execution, command: CreateView): Promise<undefined> {
  const { nameParts, scope, replace, ifNotExists, comment, text, columns } = command;
  if (scope === "persistent") throw unsupported("CREATE VIEW without TEMPORARY");
  const { catalog } = session;
  const name = viewName(nameParts, scope);
  const exists = scope === "local_temp" ? catalog.tempView(name) : catalog.globalTempView(name);
  if (ifNotExists && exists) return;
  if (columns) {
    const query = await analyzePlan(driver, session, command.plan, operation.signal);
    checkColumnCount(name, columns, query);
  }
  const source = columns
    ? ({ kind: "ToDf", child: command.plan, names: columns.map((column) => column.name) } as const)
    : command.plan;
  const plan = await analyzePlan(driver, session, source, operation.signal, text === undefined ? undefined : nameParts);
  const view = { name, plan, ...(text !== undefined && { text, source }), ...(comment !== undefined && { comment }) };
  if (scope === "local_temp") catalog.createTempView(view, replace);
  else catalog.createGlobalTempView(view, replace);
}

/** A view may be written with the database that all of its kind are in; nothing else. */
function viewName(nameParts: readonly string[], scope: CreateView["scope"]): string {
  const database = scope === "global_temp" ? "global_temp" : "session";
  const own = nameParts.length === 2 && nameParts[0]!.toLowerCase() === database ? nameParts.slice(1) : nameParts;
  if (own.length === 1) return own[0]!;
  throw new SparkError("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", { actualName: nameParts.map(quoteIdentifier).join(".") });
}

function checkColumnCount(view: string, columns: readonly { readonly name: string }[], query: Plan): void {
  const data = outputOf(query);
  if (data.length === columns.length) return;
  const list = (names: readonly { readonly name: string }[]) =>
    names.map(({ name }) => quoteIdentifier(name)).join(", ");
  throw new SparkError(
    `CREATE_VIEW_COLUMN_ARITY_MISMATCH.${data.length < columns.length ? "NOT_ENOUGH" : "TOO_MANY"}_DATA_COLUMNS`,
    { viewName: quoteIdentifier(view), viewColumns: list(columns), dataColumns: list(data) },
  );
}
