import { tableName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { CreateView, UnresolvedPlan } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import { checkColumnCount } from "./check-column-count";
import { createPersistentView } from "./create-persistent-view";

/** Temporary views. One made from a frame stays as it is analysed now; one made by SQL is analysed again at each use, as in Spark. */
export async function createView(execution: Execution, command: CreateView): Promise<undefined> {
  const { driver, session, operation } = execution;
  const { nameParts, scope, replace, ifNotExists, comment, text, columns } = command;
  const { catalog } = session;
  if (scope === "persistent") return createPersistentView(execution, command, tableName(nameParts, catalog));
  const name = viewName(nameParts, scope);
  const exists = scope === "local_temp" ? catalog.tempView(name) : catalog.globalTempView(name);
  if (ifNotExists && exists) return;
  if (columns) {
    const query = await analyzePlan(driver, session, command.plan, operation.signal);
    checkColumnCount(quoteIdentifier(name), columns, query);
  }
  const source = columns ? named(command.plan, columns) : command.plan;
  const plan = await analyzePlan(driver, session, source, operation.signal, text === undefined ? undefined : nameParts);
  const view = {
    name,
    plan,
    ...(text !== undefined && { text, source }),
    ...(comment !== undefined && { comment }),
  };
  if (scope === "local_temp") catalog.createTempView(view, replace);
  else catalog.createGlobalTempView(view, replace);
}

/** The query under the view's own names and comments of columns. */
function named(child: UnresolvedPlan, columns: NonNullable<CreateView["columns"]>): UnresolvedPlan {
  const renamed = { kind: "ToDf", child, names: columns.map(({ name }) => name) } as const;
  const described = columns.filter(({ comment }) => comment !== undefined);
  if (described.length === 0) return renamed;
  return {
    kind: "WithColumns",
    child: renamed,
    columns: described.map(({ name, comment }) => ({
      kind: "Alias",
      child: { kind: "Attribute", nameParts: [name] },
      names: [name],
      metadata: { comment: comment! },
    })),
  };
}

/** A view may be written with the database that all of its kind are in; nothing else. */
function viewName(nameParts: readonly string[], scope: CreateView["scope"]): string {
  const database = scope === "global_temp" ? "global_temp" : "session";
  const own = nameParts.length === 2 && nameParts[0]!.toLowerCase() === database ? nameParts.slice(1) : nameParts;
  if (own.length === 1) return own[0]!;
  throw new SparkError("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", { actualName: nameParts.map(quoteIdentifier).join(".") });
}
