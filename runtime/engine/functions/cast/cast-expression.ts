import { SparkError } from "../../../errors/index";
import type { Cast, Expression } from "../../../plan/resolved/index";
import { containsKind, type DataType, type Value, wallClock } from "../../../types/index";
import { sameType } from "../../../types/same-type";
import { sqlText } from "../../../types/sql-text";
import { type Reading, specialDay, specialInstant, specialWallClock } from "../../../types/timestamp-text";
import { displayName } from "../display-name";
import type { SessionFacts } from "../session-facts";
import { isNumeric } from "../type-sets";
import { canCast } from "./can-cast";
import { mayCastToNull } from "./cast-nullable";

export { canCast } from "./can-cast";
export type CastMode = Cast["mode"];

/**
 * The expression in another type; itself when it has the type already and nobody wrote the cast.
 * @throws SparkError DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION, DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION,
 *   DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
 */
export function castExpression(
  expr: Expression,
  type: DataType,
  mode: CastMode,
  facts: SessionFacts,
  options: { isExplicit?: boolean } = {},
): Expression {
  if (!options.isExplicit) {
    if (sameType(expr.type, type, { nullability: true, caseSensitiveNames: true })) return expr;
    if (expr.kind === "Literal" && expr.value === null) return { ...expr, type };
    if (expr.kind === "Cast" && expr.mode !== "try" && expr.isExplicit && expr.child.type.kind === "null")
      return { ...expr, type };
  }
  const cast: Cast = {
    kind: "Cast",
    child: expr,
    mode,
    type,
    nullable: expr.nullable || mode === "try" || mayCastToNull(expr.type, type),
    timeZone: facts.timeZone,
    ...(containsKind(expr.type, "time") && containsKind(type, "timestamp", "timestamp_ntz") && { today: today(facts) }),
    ...specialOf(expr, type, facts),
    ...(options.isExplicit && { isExplicit: true }),
    ...(expr.origin && { origin: expr.origin }),
  };
  if (!canCast(expr.type, type, mode)) throw castMismatch(cast);
  return cast;
}

const specials: Partial<Record<DataType["kind"], (text: string, reading: Reading) => Value | undefined>> = {
  date: specialDay,
  timestamp: specialInstant,
  timestamp_ntz: specialWallClock,
};

/** Of a constant only: in a column `now` is no timestamp. */
function specialOf(expr: Expression, type: DataType, facts: SessionFacts): { readonly special?: Value } {
  if (expr.kind !== "Literal" || typeof expr.value !== "string") return {};
  const special = specials[type.kind]?.(expr.value, { timeZone: facts.timeZone, now: () => facts.now });
  return special === undefined ? {} : { special };
}

const today = ({ now, timeZone }: SessionFacts) => Number(wallClock(now, timeZone) / 86_400_000_000n);

/** The function that does what the cast does not. */
function conversionOf({ child, type, mode }: Cast): string | undefined {
  if (mode === "legacy") return undefined;
  if (isNumeric(child.type) && type.kind === "date") return "`DATE_FROM_UNIX_DATE`";
  return child.type.kind === "date" && isNumeric(type) ? "`UNIX_DATE`" : undefined;
}

function castMismatch(cast: Cast): SparkError {
  const parameters = {
    sqlExpr: `"${displayName(cast)}"`,
    srcType: `"${sqlText(cast.child.type)}"`,
    targetType: `"${sqlText(cast.type)}"`,
  };
  const functionNames = conversionOf(cast);
  if (functionNames)
    return new SparkError("DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION", { ...parameters, functionNames });
  if (cast.mode !== "legacy" && canCast(cast.child.type, cast.type, "legacy"))
    return new SparkError("DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION", {
      ...parameters,
      config: '"spark.sql.ansi.enabled"',
      configVal: "'false'",
    });
  return new SparkError("DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", parameters);
}
