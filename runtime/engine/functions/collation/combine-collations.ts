import { SparkError } from "../../../errors/index";
import { childrenOf, type Expression } from "../../../plan/resolved/index";
import { stringType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { castExpression } from "../cast/cast-expression";
import { displayName } from "../display-name";
import type { SessionFacts } from "../session-facts";
import { isString } from "../type-sets";
import { collationOf } from "./collation-key";
import { combinesCollations, keepsCollation } from "./refuse-collation";

/** How firmly a text holds to its collation: one that is written wins over a column's, which wins over a literal's. */
type Firmness = 0 | 1 | 2;

function firmness(expression: Expression): Firmness {
  switch (expression.kind) {
    case "Literal":
      return 0;
    case "Cast":
      return isString(expression.child.type) ? firmness(expression.child) : 0;
    case "Call":
      if (expression.function === "collate") return 2;
  }
  if (expression.kind === "Attribute" || expression.kind === "Subquery") return 1;
  const inside = childrenOf(expression).filter(({ type }) => isString(type));
  return inside.length ? (Math.max(...inside.map(firmness)) as Firmness) : expression.kind === "Call" ? 0 : 1;
}

/** Functions whose printed form shows literals as they were written. */
const printsPlainly = new Set(["like", "ilike", "between", "nullif"]);

/**
 * Texts of a call under the one collation that it compares or joins them by.
 * @throws COLLATION_MISMATCH.EXPLICIT, INDETERMINATE_COLLATION_IN_EXPRESSION
 */
export function combineCollations(
  name: string,
  args: readonly Expression[],
  facts: SessionFacts,
  printed: () => string,
): readonly Expression[] {
  if (!combinesCollations(name)) return args;
  const texts = args.filter(({ type }) => isString(type));
  if (!texts.some(({ type }) => collationOf(type) !== undefined)) return args;
  const firmest = Math.max(...texts.map(firmness));
  const deciding = texts.filter((text) => firmness(text) === firmest);
  const collations = new Set(deciding.map(({ type }) => collationOf(type)));
  if (firmest === 0) collations.delete(undefined);
  if (collations.size > 1) throw mismatch(deciding, firmest === 2, printed);
  const [collation] = collations;
  const type = collation === undefined ? stringType : { ...stringType, collation };
  return args.map((arg) =>
    !isString(arg.type) || collationOf(arg.type) === collation
      ? arg
      : arg.kind === "Literal" && !printsPlainly.has(name)
        ? { ...arg, type }
        : castExpression(arg, type, "legacy", facts),
  );

  function mismatch(of: readonly Expression[], isWritten: boolean, show: () => string): SparkError {
    if (isWritten)
      return new SparkError("COLLATION_MISMATCH.EXPLICIT", {
        explicitTypes: of.map((text) => `"${sqlText(text.type)}"`).join(", "),
      });
    if (!keepsCollation(name)) return new SparkError("INDETERMINATE_COLLATION_IN_EXPRESSION", { expr: `"${show()}"` });
    return new SparkError("UNSUPPORTED_COLLATION.FOR_FUNCTION", {
      collationName: "null",
      functionName: `\`${name}\``,
    });
  }
}

export const printedCall = (name: string, args: readonly Expression[]): string =>
  displayName({ kind: "Call", function: name, args, type: stringType, nullable: true });
