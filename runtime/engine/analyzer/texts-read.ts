import type { UnresolvedPlan, UnresolvedSql, UnresolvedSqlText } from "../../plan/unresolved/index";
import type { SessionFacts } from "../functions/index";
import { parseSqlText } from "./expression/sql-text";
import { parseOptions } from "./parse-options";
import { parsedStatement } from "./parse-text";

/** A plan with the trees that its SQL texts stand for in their place. @throws ParseError */
export function textsRead(plan: UnresolvedPlan, facts: SessionFacts): UnresolvedPlan {
  const options = parseOptions(facts);
  const read = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return part;
    if (Array.isArray(part)) return part.map(read);
    const { kind } = part as { readonly kind?: string };
    if (kind === "SqlText") return read(parseSqlText(part as UnresolvedSqlText, facts));
    if (kind === "Known") return part;
    if (kind === "Sql") {
      const statement = parsedStatement((part as UnresolvedSql).query, options);
      return statement.kind === "Query" ? read(statement.plan) : part;
    }
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, leaves.has(key) ? value : read(value)] as const),
    );
  };
  return read(plan) as UnresolvedPlan;
}

/** Nothing that was written stands in these. */
const leaves: ReadonlySet<string> = new Set(["origin", "type", "schema", "value"]);
