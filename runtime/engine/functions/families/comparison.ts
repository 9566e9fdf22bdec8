import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { booleanType, sameType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { commonType } from "../coercion";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { orderKeysSql } from "../sql/key-sql";
import type { CallWriter } from "../sql/writer";
import { castTo, shown, toComparable } from "./coerce";
import { infix, scalar } from "./define";
import { requireOrder } from "./type-check";

const comparison = (name: string, duck: string, extra: Partial<FunctionRow> = {}): FunctionRow =>
  scalar(name, "any, any", booleanType, `({0} ${duck} {1})`, {
    coerce: toComparable(name, name !== "=" && name !== "<=>" && name !== "!="),
    print: infix(name),
    ...extra,
  });

const orderSql = (operator: string) => (w: CallWriter) => `(${orderKeysSql(w.args, w.types).join(` ${operator} `)})`;

const betweenSql = (w: CallWriter) => {
  const [value, low, high] = orderKeysSql(w.args, w.types);
  return `(${value} BETWEEN ${low} AND ${high})`;
};

/** `x IN (…)`: all of one type. */
function inCoerce(args: readonly Expression[], facts: SessionFacts): readonly Expression[] {
  const types = args.map((arg) => arg.type);
  const areSame = types.every((other) => sameType(types[0]!, other, { anyNames: true }));
  const type = commonType(types, facts.ansi) ?? (areSame ? types[0] : undefined);
  if (!type)
    throw new SparkError("DATATYPE_MISMATCH.DATA_DIFF_TYPES", {
      sqlExpr: shown("in", args),
      functionName: "`in`",
      dataType: `[${args.map((arg) => `"${sqlText(arg.type)}"`).join(", ")}]`,
    });
  return args.map((arg) => castTo(arg, type, facts));
}

export const comparisonFunctions: readonly FunctionRow[] = [
  comparison("=", "=", { silentAliases: ["=="] }),
  ...["<", "<=", ">", ">="].map((name) => comparison(name, name, { sql: orderSql(name) })),
  comparison("!=", "<>", { silentAliases: ["<>"], print: ([a, b]) => `(NOT (${a} = ${b}))` }),
  comparison("<=>", "IS NOT DISTINCT FROM", { nullable: false }),
  comparison("equal_null", "IS NOT DISTINCT FROM", { nullable: false, print: "equal_null" }),
  scalar("in", "any, any...", booleanType, "({0} IN ({1*}))", {
    coerce: inCoerce,
    check: (args) => requireOrder("in", args, args[0]!.type),
    print: ([value, ...list]) => `(${value} IN (${list.join(", ")}))`,
  }),
  scalar("between", "any, any, any", booleanType, betweenSql, {
    coerce: (args, facts) => {
      const [value, low, high] = args as [Expression, Expression, Expression];
      const [, a] = toComparable("between")([value, low], facts) as [Expression, Expression];
      const [, b] = toComparable("between")([value, high], facts) as [Expression, Expression];
      const type = commonType([a.type, b.type], facts.ansi) ?? a.type;
      return [value, low, high].map((arg) => castTo(arg, type, facts));
    },
  }),
  scalar("isnull", "any", booleanType, "({0} IS NULL)", { nullable: false, print: ([arg]) => `(${arg} IS NULL)` }),
  scalar("isnotnull", "any", booleanType, "({0} IS NOT NULL)", {
    nullable: false,
    print: ([arg]) => `(${arg} IS NOT NULL)`,
  }),
  scalar("isnan", "double|float", booleanType, "coalesce(isnan({0}), false)", { nullable: false }),
];
