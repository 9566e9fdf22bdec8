import { type Attribute, type Expression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedSubquery } from "../../../plan/unresolved/index";
import { booleanType, sameType, simpleString } from "../../../types/index";
import { castExpression, collationOf, commonType, requireCollationKey } from "../../functions/index";
import { analysisError } from "../error/analysis-error";
import { qualifiedSql, quotedExpression, quotedType } from "../error/quoted";
import { projectCasts } from "../operator/project-casts";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";

/** A query inside an expression; it sees the columns around it as outer references. */
export function resolveSubquery(expression: UnresolvedSubquery, inside: ExpressionScope): Expression {
  const { origin } = expression;
  const plan = inside.env.resolvePlan(expression.plan, { ...inside.env, outer: inside.scope });
  const at = origin ? { origin } : {};
  switch (expression.subquery) {
    case "exists":
      return { kind: "Subquery", subquery: "exists", plan, type: booleanType, nullable: false, ...at };
    case "in": {
      const values = (expression.values ?? []).map((value) => withoutAlias(resolveExpression(value, inside)));
      return { ...inSubquery(values, plan, expression, inside), ...at };
    }
    case "scalar": {
      const [column, ...more] = outputOf(plan);
      if (!column || more.length > 0) {
        throw analysisError(
          "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
          { number: String(outputOf(plan).length) },
          origin,
        );
      }
      return { kind: "Subquery", subquery: "scalar", plan, type: column.type, nullable: true, ...at };
    }
    case "table_argument":
      throw analysisError(
        "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_TABLE_ARGUMENT",
        { treeNode: "table-argument" },
        origin,
      );
  }
}

/** `(a, b) IN (SELECT …)`: both sides take the type that holds either. */
function inSubquery(
  written: readonly Expression[],
  plan: Plan,
  { origin }: UnresolvedSubquery,
  { env }: ExpressionScope,
): Expression {
  const columns = outputOf(plan);
  // A struct stands for its fields, as `(a, b)` does.
  const [only] = written;
  const values =
    written.length === 1 && columns.length > 1 && only?.kind === "Call" && only.function === "named_struct"
      ? only.args.filter((_, i) => i % 2 === 1)
      : written;
  const list = (items: readonly Expression[]) => items.map(quotedExpression).join(", ");
  const sqlExpr = `"(${values.length === 1 ? quotedExpression(values[0]!).slice(1, -1) : `(${values.map((v) => quotedExpression(v).slice(1, -1)).join(", ")})`} IN (listquery()))"`;
  if (values.length !== columns.length) {
    throw analysisError(
      "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH",
      {
        sqlExpr,
        leftLength: String(values.length),
        rightLength: String(columns.length),
        leftColumns: list(values),
        rightColumns: list(columns),
      },
      origin,
    );
  }
  const { session } = env;
  requireCollationKey(
    "in",
    [...values, ...columns].map(({ type }) => type),
  );
  const types = values.map(({ type }, i) =>
    collationOf(type) === collationOf(columns[i]!.type)
      ? commonType([type, columns[i]!.type], session.ansi)
      : undefined,
  );
  const mismatch = types.indexOf(undefined);
  if (mismatch >= 0) {
    const typesOf = (items: readonly (Expression | Attribute)[]) =>
      items.map((item) => quotedType(item.type)).join(", ");
    throw analysisError(
      "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH",
      {
        sqlExpr,
        mismatchedColumns: `(${[values[mismatch]!, columns[mismatch]!].map((side) => `${qualifiedSql(side)}:${simpleString(side.type)}`).join(", ")})`,
        leftType: typesOf(values),
        rightType: typesOf(columns),
      },
      origin,
    );
  }
  const mode = session.ansi ? "ansi" : "legacy";
  return {
    kind: "Subquery",
    subquery: "in",
    values: values.map((value, i) =>
      sameType(value.type, types[i]!) ? value : castExpression(value, types[i]!, mode, session),
    ),
    plan: projectCasts(plan, types as readonly Attribute["type"][], env),
    type: booleanType,
    nullable: values.some((value) => value.nullable) || columns.some((column) => column.nullable),
  };
}
