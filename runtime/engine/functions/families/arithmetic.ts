import type { Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import { type DataType, longType } from "../../../types/index";
import { withinDecimal } from "../cast/to-decimal";
import { wrap } from "../cast/to-integral";
import { decimalResult } from "../decimal";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { attempt } from "../sql/attempt";
import { asDecimal, decimalArithmetic, decimalQuotient } from "../sql/decimal-sql";
import { ansiConfig, divideByZero, raise } from "../sql/raise";
import { choose } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { isAnsiInterval, isDecimal, isFloating, isFractional, isIntegral } from "../type-sets";
import { infix, scalar, typeOf } from "./define";
import { intervalOverflow, intervalWithin } from "./interval-within";
import { toOperands } from "./operands";
import { isTemporal, temporalArithmetic } from "./temporal-arithmetic";

const bits: Partial<Record<DataType["kind"], bigint>> = { byte: 8n, short: 16n, integer: 32n, long: 64n };

const resultOf = (operator: string) => (args: readonly Expression[]) => {
  const [a, b] = [args[0]!.type, args[1]!.type];
  return isDecimal(a) && isDecimal(b) ? decimalResult[operator]!(a, b) : a;
};

/** Overflow raises in DuckDB under ANSI as it is; otherwise the sum is made wide and its low bits kept. */
function integralSql(operator: string, { args, types, ansi, call }: CallWriter): string {
  const target = duckType(call.type);
  // DuckDB would move a constant over to the other side of a comparison, and overflow no more; a sign stops it.
  if (ansi) {
    const sum = `(${args[0]} ${operator} ${args[1]})`;
    return call.args.some(foldConstant) ? `(+${sum})` : sum;
  }
  const [a, b] = args.map((arg) => `CAST(${arg} AS HUGEINT)`);
  return wrap(`(${a} ${operator} ${b})`, bits[types[0]!.kind]!, target);
}

function sumSql(operator: string) {
  return (writer: CallWriter): string => {
    const { types, call, ansi, context } = writer;
    const [a, b] = types as [DataType, DataType];
    if (isDecimal(call.type)) {
      const result = call.type;
      const build = ([left, right]: readonly string[]) =>
        decimalArithmetic(
          operator,
          [left!, right!],
          [asDecimal(a), asDecimal(b)],
          result,
          context.wideDecimals || !ansi,
        );
      return ansi ? build(writer.args) : attempt(writer.args, build);
    }
    return isIntegral(call.type) ? integralSql(operator, writer) : `(${writer.args[0]} ${operator} ${writer.args[1]})`;
  };
}

const guarded = ({ args, ansi }: CallWriter, sql: string, raised = divideByZero()) =>
  choose(`${args[1]} = 0`, ansi ? `CASE WHEN ${args[0]} IS NOT NULL THEN ${raised} END` : "NULL", sql);

function quotientSql(writer: CallWriter): string {
  const { args, types, call } = writer;
  if (!isDecimal(call.type)) return guarded(writer, `${args[0]} / ${args[1]}`);
  const [a, b] = [asDecimal(types[0]!), asDecimal(types[1]!)];
  return guarded(writer, decimalQuotient([args[0]!, args[1]!], [a, b], call.type, writer.context.wideDecimals));
}

const remainderByZero = () => raise("REMAINDER_BY_ZERO", ansiConfig, "SparkArithmeticException");

function integralQuotient(writer: CallWriter): string {
  const { args, types } = writer;
  if (isDecimal(types[0]!))
    return guarded(
      writer,
      `CAST(${decimalTruncated(args[0]!, args[1]!, asDecimal(types[0]!), asDecimal(types[1]!))} AS BIGINT)`,
    );
  return guarded(writer, `CAST(CAST(${args[0]} AS HUGEINT) // ${args[1]} AS BIGINT)`);
}

/** The whole part of a decimal quotient. */
function decimalTruncated(
  left: string,
  right: string,
  a: ReturnType<typeof asDecimal>,
  b: ReturnType<typeof asDecimal>,
) {
  const scale = Math.max(a.scale, b.scale);
  const unscaled = (sql: string) => `CAST(CAST(${sql} AS DECIMAL(38,${scale})) * 1${"0".repeat(scale)} AS HUGEINT)`;
  return `${unscaled(left)} // ${unscaled(right)}`;
}

const remainderSql = (writer: CallWriter) => {
  const [a, b] = remainderOperands(writer);
  return guarded(writer, `${a} % ${b}`, remainderByZero());
};

/** Of decimals that no one type holds as they are written DuckDB takes the remainder as doubles. */
function remainderOperands({ args, types }: CallWriter): readonly string[] {
  const [a, b] = types as [DataType, DataType];
  if (!isDecimal(a) || !isDecimal(b)) return args;
  const scale = Math.max(a.scale, b.scale);
  const precision = Math.max(a.precision - a.scale, b.precision - b.scale) + scale;
  return precision > 38 ? args : args.map((arg) => `CAST(${arg} AS DECIMAL(${precision},${scale}))`);
}

function positiveRemainder(writer: CallWriter): string {
  const { call, ansi } = writer;
  const { type } = call;
  const [a, b] = remainderOperands(writer);
  const fractional = `CASE WHEN ${a} % ${b} < 0 THEN (${a} % ${b} + ${b}) % ${b} ELSE ${a} % ${b} END`;
  return guarded(
    writer,
    isDecimal(type) || isFractional(type)
      ? isDecimal(type)
        ? withinDecimal(fractional, duckType(type), type, ansi)
        : fractional
      : `CAST(CASE WHEN ${a} % ${b} < 0 THEN (CAST(${a} % ${b} AS HUGEINT) + ${b}) % ${b} ELSE ${a} % ${b} END AS ${duckType(call.type)})`,
    remainderByZero(),
  );
}

/** Decimals may come out as null where the result has given up whole digits, without ANSI. */
const sumNullable = (args: readonly Expression[], facts: SessionFacts) =>
  args.some((arg) => arg.nullable) || (!facts.ansi && isDecimal(args[0]!.type));

/** Dates, timestamps and intervals have operators of their own. */
const arithmetic = (name: string, sql: FunctionRow["sql"], extra: Partial<FunctionRow> = {}): FunctionRow =>
  scalar(name, "any, any", resultOf(name), sql, {
    coerce: (args, facts) => (isTemporal(args) ? args : toOperands(name)(args, facts)),
    rewrite: (args, facts) => (isTemporal(args) ? temporalArithmetic(name, args, facts) : undefined),
    print: infix(name),
    facts: ["ansi"],
    ...extra,
  });

/** Null instead of an error. */
const tried = (name: string, operator: string): FunctionRow =>
  scalar(
    name,
    "any, any",
    (args, facts) => (isTemporal(args) ? temporalArithmetic(operator, args, facts).type : resultOf(operator)(args)),
    (writer) => {
      const legacy = { ...writer, ansi: false };
      if (isTemporal(writer.call.args))
        return attempt([], () => writer.write(temporalArithmetic(operator, writer.call.args, factsOf(writer))));
      if (operator === "/")
        return isDecimal(writer.call.type)
          ? attempt(writer.args, (args) => quotientSql({ ...legacy, args }))
          : quotientSql(legacy);
      if (operator === "%") return remainderSql(legacy);
      return isFloating(writer.call.type)
        ? sumSql(operator)(legacy)
        : attempt(writer.args, (args) => sumSql(operator)({ ...writer, args, ansi: true }));
    },
    {
      nullable: true,
      facts: ["timeZone"],
      coerce: (args, facts) => (isTemporal(args) ? args : toOperands(operator)(args, facts)),
    },
  );

/** What the operator on intervals needs to know to be bound once more, at translation. */
const factsOf = ({ timeZone }: CallWriter): SessionFacts => ({
  ansi: true,
  timeZone,
  caseSensitive: false,
  config: () => undefined,
  now: 0n,
  currentUser: "",
  currentCatalog: "",
  currentDatabase: "",
  newId: () => 0,
});

export const arithmeticFunctions: readonly FunctionRow[] = [
  arithmetic("+", sumSql("+"), { nullable: sumNullable }),
  arithmetic("-", sumSql("-"), { nullable: sumNullable }),
  arithmetic("*", sumSql("*"), { nullable: sumNullable }),
  arithmetic("/", quotientSql, { nullable: true }),
  arithmetic("%", remainderSql, {
    nullable: true,
    aliases: ["mod"],
    print: (args, call) => (call.function === "mod" ? `mod(${args.join(", ")})` : infix("%")(args)),
  }),
  scalar("div", "any, any", longType, integralQuotient, {
    nullable: true,
    print: infix("div"),
    facts: ["ansi"],
    coerce: toOperands("div"),
  }),
  scalar("pmod", "any, any", resultOf("%"), positiveRemainder, {
    nullable: true,
    facts: ["ansi"],
    coerce: toOperands("pmod"),
  }),
  scalar(
    "negative",
    "numeric|daytime|yearmonth|calendar",
    typeOf(0),
    ({ args, ansi, call, types }) => {
      if (call.type.kind === "calendar_interval") return `(-${args[0]})`;
      const opposite = `(-CAST(${args[0]} AS HUGEINT))`;
      if (isAnsiInterval(call.type)) return intervalWithin(opposite, opposite, call.type, intervalOverflow());
      if (!ansi && isIntegral(types[0]!)) return wrap(opposite, bits[types[0]!.kind]!, duckType(call.type));
      return `(-${args[0]})`;
    },
    {
      facts: ["ansi"],
      isOperatorToo: true,
      print: ([arg], call) => (call.options?.isOperator ? `(- ${arg})` : `negative(${arg})`),
    },
  ),
  scalar("positive", "numeric|daytime|yearmonth|calendar", typeOf(0), "{0}", { print: ([arg]) => `(+ ${arg})` }),
  scalar(
    "abs",
    "numeric|daytime|yearmonth",
    typeOf(0),
    ({ args, ansi, types, call }) =>
      !ansi && isIntegral(types[0]!)
        ? wrap(`abs(CAST(${args[0]} AS HUGEINT))`, bits[types[0]!.kind]!, duckType(call.type))
        : `abs(${args[0]})`,
    { facts: ["ansi"] },
  ),
  tried("try_add", "+"),
  tried("try_subtract", "-"),
  tried("try_multiply", "*"),
  tried("try_divide", "/"),
  tried("try_mod", "%"),
];
