import type { Attribute, Expression, Literal, NamedExpression, Plan } from "../../../plan/resolved/index";
import type { UnresolvedValues } from "../../../plan/unresolved/index";
import { type DataType, quoteIdentifier, sameType } from "../../../types/index";
import { castExpression, collationOf, foldConstant } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";
import { strictCommonType } from "./strict-common-type";

/** VALUES: rows of constants where they can be computed here, a union of one-row queries otherwise. */
export function resolveValues(plan: UnresolvedValues, env: Environment, names?: readonly string[]): Plan {
  const scope = Scope.empty(env.outer);
  const rows = plan.rows.map((row) => row.map((value) => withoutAlias(resolveExpression(value, { env, scope }))));
  const width = rows[0]!.length;
  const uneven = rows.findIndex((row) => row.length !== width);
  if (uneven >= 0) {
    throw analysisError(
      "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
      { expectedNumCols: String(width), actualNumCols: String(rows[uneven]!.length), rowIndex: String(uneven) },
      plan.origin,
    );
  }
  const types = rows[0]!.map((_, i) => {
    const type = strictCommonType(
      rows.map((row) => row[i]!.type),
      env.session.ansi,
    );
    const isOneCollation = rows.every((row) => collationOf(row[i]!.type) === collationOf(rows[0]![i]!.type));
    if (type && isOneCollation) return type;
    throw analysisError(
      "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE",
      { colName: quoteIdentifier(names?.[i] ?? `col${i + 1}`) },
      plan.origin,
    );
  });
  const cast = rows.map((row) => row.map((value, i) => toType(value, types[i]!, env)));
  const output = types.map(
    (type, i): Attribute => ({
      kind: "Attribute",
      id: env.session.newId(),
      name: `col${i + 1}`,
      type,
      nullable: cast.some((row) => row[i]!.nullable),
    }),
  );
  const literals = cast.map((row) => row.map(literalOf));
  if (literals.every((row) => row.every((value) => value !== undefined))) {
    return { kind: "LocalRows", output, rows: literals.map((row) => row.map((value) => value!.value)) };
  }
  return { kind: "Union", output, children: cast.map((row) => oneRow(row, env)) };
}

function toType(value: Expression, type: DataType, { session }: Environment): Expression {
  return sameType(value.type, type) ? value : castExpression(value, type, session.ansi ? "ansi" : "legacy", session);
}

const literalOf = (value: Expression): Literal | undefined => (value.kind === "Literal" ? value : foldConstant(value));

const oneRow = (row: readonly Expression[], { session }: Environment): Plan => ({
  kind: "Project",
  list: row.map(
    (child, i): NamedExpression => ({
      kind: "Alias",
      id: session.newId(),
      name: `col${i + 1}`,
      child,
      type: child.type,
      nullable: child.nullable,
    }),
  ),
  child: { kind: "OneRow" },
});
