import { type Plan, schemaOf } from "../../plan/resolved/index";
import type { DescribeObject, UnresolvedPlan } from "../../plan/unresolved/index";
import { simpleString } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";
import { answer, text } from "./rows";

/** DESCRIBE of a query or a view: a row a column. */
export async function describe({ driver, session, operation }: Execution, command: DescribeObject): Promise<Plan> {
  const { what, nameParts, query } = command;
  if (what === "namespace") return describeNamespace(session.catalog.currentCatalog, nameParts?.at(-1) ?? "");
  const source: UnresolvedPlan | undefined =
    query ?? (what === "table" && nameParts ? { kind: "Table", nameParts } : undefined);
  if (!source) throw unsupported(`DESCRIBE ${what.toUpperCase()}`);
  const { fields } = schemaOf(await analyzePlan(driver, session, source, operation.signal));
  return answer(
    [
      { ...text("col_name"), comment: "name of the column" },
      { ...text("data_type"), comment: "data type of the column" },
      { ...text("comment", true), comment: "comment of the column" },
    ],
    fields.map(({ name, type, metadata }) => [
      name,
      simpleString(type),
      (metadata?.comment as string | undefined) ?? null,
    ]),
  );
}

const describeNamespace = (catalog: string, namespace: string): Plan =>
  answer(
    [text("info_name"), text("info_value", true)],
    [
      ["Catalog Name", catalog],
      ["Namespace Name", namespace],
      ["Comment", namespace === "default" ? "default database" : ""],
    ],
  );
