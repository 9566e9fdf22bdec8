import { expect, it } from "vitest";
import { outputOf } from "../../runtime/plan/resolved/index";
import type { UnresolvedExpression, UnresolvedPlan } from "../../runtime/plan/unresolved/index";
import { analysisSession, schemaText } from "./analysis-session";

const column = (name: string): UnresolvedExpression => ({ kind: "Attribute", nameParts: [name] });
const operator = (name: string, ...args: UnresolvedExpression[]): UnresolvedExpression => ({
  kind: "Function",
  nameParts: [name],
  args,
  isOperator: true,
});
const one: UnresolvedExpression = { kind: "Literal", type: { kind: "integer" }, value: 1 };
const t: UnresolvedPlan = { kind: "Table", nameParts: ["t"] };

it("follows a chain of a thousand conditions", () => {
  let condition = operator(">", column("a"), one);
  for (let i = 0; i < 1000; i++) condition = operator("and", condition, operator(">", column("b"), one));
  const plan = analysisSession().analyze({ kind: "Filter", child: t, condition });
  expect(schemaText(plan)).toBe("a: int not null, b: int not null, c: string");
});

it("follows five hundred projections", () => {
  let plan: UnresolvedPlan = t;
  for (let i = 0; i < 500; i++) {
    const next: UnresolvedExpression = { kind: "Alias", names: ["a"], child: operator("+", column("a"), one) };
    plan = { kind: "WithColumns", child: plan, columns: [next as never] };
  }
  expect(schemaText(analysisSession().analyze(plan))).toBe("a: int not null, b: int not null, c: string");
});

it("gives each column of each plan an id of its own", () => {
  const { sql } = analysisSession();
  for (const query of [
    "select a, a, t.a from t",
    "select * from t t1 join t t2 on t1.a = t2.a",
    "select t.a, s.a, a from t join s using (a)",
    "select * from (select a, a from t) x union all select b, b from t",
    "with q as (select a from t) select * from q x, q y, q z",
    "select a, a, grouping(a) from t group by rollup(a, b)",
  ]) {
    const ids = outputOf(sql(query)).map(({ id }) => id);
    expect(new Set(ids).size, query).toBe(ids.length);
  }
});
