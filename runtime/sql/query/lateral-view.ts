import type { UnresolvedPlan } from "../../plan/unresolved/index";
import { call } from "../expression/build";
import type { SqlCursor } from "../sql-cursor";

/** `LATERAL VIEW OUTER explode(m) t AS k, v`, any number of times. */
export function parseLateralViews(cursor: SqlCursor, input: UnresolvedPlan): UnresolvedPlan {
  let plan = input;
  while (cursor.acceptSequence("LATERAL", "VIEW")) {
    const start = plan.origin?.start ?? cursor.current.start;
    const outer = cursor.at("OUTER") && cursor.peek().word !== "(" && cursor.accept("OUTER");
    const nameStart = cursor.current.start;
    const [name, ...parts] = cursor.multipartIdentifier();
    const args = cursor.parenthesized(() => (cursor.at(")") ? [] : cursor.expressions()));
    const generator = { ...call(name!, args, cursor.origin(nameStart)), nameParts: [name!, ...parts] };
    const alias = cursor.name();
    const hasColumns = cursor.accept("AS") || (cursor.atIdentifier() && !endsLateralView(cursor));
    const columns = hasColumns ? cursor.list(() => cursor.name()) : [];
    plan = { kind: "Generate", child: plan, generator, outer, alias, columns, origin: cursor.origin(start) };
  }
  return plan;
}

const clauses = new Set(
  "LATERAL WHERE GROUP HAVING QUALIFY WINDOW ORDER SORT CLUSTER DISTRIBUTE LIMIT OFFSET UNION EXCEPT MINUS INTERSECT PIVOT UNPIVOT SELECT INSERT JOIN INNER LEFT RIGHT FULL CROSS NATURAL ON".split(
    " ",
  ),
);
const endsLateralView = (cursor: SqlCursor) => cursor.current.kind === "word" && cursor.atAny(clauses);
