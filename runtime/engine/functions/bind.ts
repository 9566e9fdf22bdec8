import { SparkError } from "../../errors/index";
import type { AggregateCall, Call, Expression } from "../../plan/resolved/index";
import type { DataType } from "../../types/index";
import { implicitCast } from "./coercion";
import { collationOf, combineCollations, keepsCollation, printedCall, refuseCollation } from "./collation/index";
import { displayName } from "./display-name";
import type { CallSite, FunctionRow, Rule } from "./row";
import type { SessionFacts } from "./session-facts";
import { maxArguments, minArguments, type ParameterPattern, parseSignature, withDefaults } from "./signature";
import { unexpectedInput } from "./unexpected-input";
import { unordered } from "./unordered";

/**
 * Checks and coerces resolved arguments and makes the call: a Call (scalars, window functions, generators), an AggregateCall, or what the row
 * rewrites itself to.
 * @throws SparkError WRONG_NUM_ARGS.WITHOUT_SUGGESTION, DATATYPE_MISMATCH.*
 */
export function bindFunction(
  row: FunctionRow,
  args: readonly Expression[],
  call: CallSite,
  facts: SessionFacts,
): Expression {
  const written = call.name?.toLowerCase() ?? row.name;
  const name = row.aliases?.includes(written) ? written : row.name;
  const converted = convert(row, name, args, facts, call);
  const given = combineCollations(row.name, converted, facts, () => printedCall(name, converted));
  const coerced = row.coerce ? row.coerce(given, facts, call) : given;
  const rewritten = row.rewrite?.(coerced, facts, call);
  if (rewritten) return call.origin ? { origin: call.origin, ...rewritten } : rewritten;
  refuseCollation(
    row.name,
    args.map((arg) => arg.type),
    call.isDistinct,
  );
  const made = apply(row.type, coerced, facts);
  const type = keepsCollation(row.name) ? underCollation(made, coerced) : made;
  const nullable = row.nullable === undefined ? coerced.some(isNullable) : apply(row.nullable, coerced, facts);
  const options = optionsOf(row, coerced, facts, call);
  const typed = { type, nullable, ...(call.origin && { origin: call.origin }), ...(options && { options }) };
  const node: Call | AggregateCall =
    row.kind === "aggregate"
      ? {
          kind: "AggregateCall",
          function: name,
          args: coerced,
          isDistinct: call.isDistinct ?? false,
          ...(call.filter && { filter: call.filter }),
          ...(call.withinGroup?.length && { orderBy: call.withinGroup }),
          ...(call.ignoreNulls !== undefined && { ignoreNulls: call.ignoreNulls }),
          ...typed,
        }
      : { kind: "Call", function: name, args: coerced, ...typed };
  row.check?.(coerced, facts);
  return node;
}

function underCollation(type: DataType, args: readonly Expression[]): DataType {
  const collation = args.map((arg) => collationOf(arg.type)).find((found) => found !== undefined);
  return type.kind === "string" && collation !== undefined ? { ...type, collation } : type;
}

const isNullable = (expr: Expression) => expr.nullable;

function apply<T>(rule: Rule<T>, args: readonly Expression[], facts: SessionFacts): T {
  return typeof rule === "function"
    ? (rule as (args: readonly Expression[], facts: SessionFacts) => T)(args, facts)
    : rule;
}

function optionsOf(
  row: FunctionRow,
  args: readonly Expression[],
  facts: SessionFacts,
  call: CallSite,
): Call["options"] {
  const own = row.options?.(args, facts);
  const isOperator = call.isOperator === true && row.isOperatorToo === true;
  if (!row.facts && !own && !isOperator) return undefined;
  return {
    ...own,
    ...(isOperator && { isOperator }),
    ...(row.facts?.includes("ansi") && { ansi: facts.ansi }),
    ...(row.facts?.includes("timeZone") && { timeZone: facts.timeZone }),
  };
}

function convert(
  row: FunctionRow,
  name: string,
  args: readonly Expression[],
  facts: SessionFacts,
  call: CallSite,
): readonly Expression[] {
  const signatures = (typeof row.args === "string" ? [row.args] : row.args).map(parseSignature);
  const fitting = signatures.filter((s) => args.length >= minArguments(s) && args.length <= maxArguments(s));
  if (!fitting.length) throw wrongCount(name, signatures, args.length);
  let mismatch: SparkError | undefined;
  const accepting = fitting.filter((signature) => args.every((arg, i) => isAccepted(arg, signature, i)));
  for (const signature of accepting.length ? accepting : fitting) {
    const full = withDefaults(signature, args);
    const converted: Expression[] = [];
    for (const [i, arg] of full.entries()) {
      const parameter = parameterAt(signature, i);
      const value = convertOne(arg, parameter, facts);
      if (!value) {
        mismatch ??= unexpectedType(row, name, full, i, parameter, call);
        break;
      }
      converted.push(value);
    }
    if (converted.length === full.length) return converted;
  }
  throw mismatch!;
}

function convertOne(arg: Expression, parameter: ParameterPattern, facts: SessionFacts): Expression | undefined {
  if (arg.kind === "Lambda") return arg;
  const source = storageType(arg.type);
  if (source.kind === "null" && !parameter.types.some(({ name }) => name === "ANY" || name === "VOID")) {
    const target = parameter.types.find((pattern) => pattern.target)?.target;
    if (target) return implicitCast(arg, target, facts);
  }
  if (parameter.types.some((pattern) => pattern.accepts(source))) return arg;
  if (parameter.isStrict) return undefined;
  for (const { target } of parameter.types) {
    const value = target && implicitCast(arg, target, facts);
    if (value) return value;
  }
  return source.kind === "null" ? arg : undefined;
}

const parameterAt = (signature: readonly ParameterPattern[], index: number) =>
  signature[Math.min(index, signature.length - 1)]!;

/** As it is, without a conversion. */
const isAccepted = (arg: Expression, signature: readonly ParameterPattern[], index: number) =>
  arg.kind === "Lambda" ||
  parameterAt(signature, index).types.some((pattern) => pattern.accepts(storageType(arg.type)));

const storageType = (type: DataType): DataType => (type.kind === "udt" ? type.sqlType : type);

function wrongCount(name: string, signatures: readonly (readonly ParameterPattern[])[], actual: number): SparkError {
  const counts = new Set<number>();
  let isOpen = false;
  for (const signature of signatures) {
    const most = maxArguments(signature);
    if (most === Number.POSITIVE_INFINITY) isOpen = true;
    for (let n = minArguments(signature); n <= Math.min(most, 10) && !isOpen; n++) counts.add(n);
    if (isOpen) counts.add(minArguments(signature));
  }
  const sorted = [...counts].sort((a, b) => a - b);
  const expected = isOpen ? `> ${sorted[0]! - 1}` : sorted.length === 1 ? `${sorted[0]}` : `[${sorted.join(", ")}]`;
  return wrongArgumentCount(name, expected, actual);
}

export const wrongArgumentCount = (name: string, expectedNum: string, actual: number) =>
  new SparkError("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", {
    ...{ functionName: `\`${name}\``, expectedNum, actualNum: `${actual}` },
    docroot: "https://spark.apache.org/docs/latest",
  });

function unexpectedType(
  row: FunctionRow,
  name: string,
  args: readonly Expression[],
  index: number,
  parameter: ParameterPattern,
  { isOperator }: CallSite,
): SparkError {
  const arg = args[index]!;
  if (parameter.types.every((type) => type.name === "ORDERABLE")) return unordered(row.name, args, arg.type);
  const shown: Call = {
    kind: "Call",
    function: name,
    args,
    type: { kind: "null" },
    nullable: true,
    ...(isOperator && row.isOperatorToo && { options: { isOperator } }),
  };
  const text =
    row.kind === "aggregate" ? displayName({ ...shown, kind: "AggregateCall", isDistinct: false }) : displayName(shown);
  return unexpectedInput(text, index, parameter.types.length > 1 ? `(${parameter.text})` : parameter.text, arg);
}
