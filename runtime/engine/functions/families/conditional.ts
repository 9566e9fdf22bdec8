import type { Expression } from "../../../plan/resolved/index";
import { displayName } from "../display-name";
import { integerLiteral } from "../literal";
import type { FunctionRow } from "../row";
import { extremeSql } from "../sql/list-order";
import { unexpectedInput } from "../unexpected-input";
import { toCommonType, toComparable, toTightestType } from "./coerce";
import { allNullable, scalar, typeOf } from "./define";

const isValue = (index: number, count: number) => index % 2 === 1 || (index === count - 1 && count % 2 === 1);
const hasElse = (count: number) => count % 2 === 1;

function caseSql({ args }: { readonly args: readonly string[] }): string {
  let sql = "CASE";
  for (let i = 0; i + 1 < args.length; i += 2) sql += ` WHEN ${args[i]} THEN ${args[i + 1]}`;
  return `${sql}${hasElse(args.length) ? ` ELSE ${args.at(-1)}` : ""} END`;
}

function caseName(args: readonly string[]): string {
  let text = "CASE";
  for (let i = 0; i + 1 < args.length; i += 2) text += ` WHEN ${args[i]} THEN ${args[i + 1]}`;
  return `${text}${hasElse(args.length) ? ` ELSE ${args.at(-1)}` : ""} END`;
}

const valuesOf = (args: readonly Expression[]) => args.filter((_, i) => isValue(i, args.length));

/** @throws DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE of the first condition that is none */
function withConditions(args: readonly Expression[]): readonly Expression[] {
  const wrong = args.findIndex((arg, i) => !isValue(i, args.length) && arg.type.kind !== "boolean");
  if (wrong < 0) return args;
  throw unexpectedInput(caseName(args.map((arg) => displayName(arg))), wrong, '"BOOLEAN"', args[wrong]!);
}

export const conditionalFunctions: readonly FunctionRow[] = [
  scalar("when", "any...", (args) => args[1]!.type, caseSql, {
    coerce: (args, facts, call) => toCommonType("casewhen", isValue)(withConditions(args), facts, call),
    nullable: (args) => !hasElse(args.length) || valuesOf(args).some((arg) => arg.nullable),
    print: caseName,
  }),
  scalar("if", "!boolean, any, any", typeOf(1), "CASE WHEN {0} THEN {1} ELSE {2} END", {
    coerce: toCommonType("if", (i) => i > 0),
    nullable: (args) => args[1]!.nullable || args[2]!.nullable,
    print: (args) => `(IF(${args.join(", ")}))`,
  }),
  scalar("coalesce", "any...", typeOf(0), "coalesce({*})", { coerce: toCommonType("coalesce"), nullable: allNullable }),
  scalar("nvl", "any, any", typeOf(0), "coalesce({0}, {1})", {
    aliases: ["ifnull"],
    coerce: toCommonType("nvl"),
    nullable: allNullable,
  }),
  scalar("nvl2", "any, any, any", typeOf(1), "CASE WHEN {0} IS NOT NULL THEN {1} ELSE {2} END", {
    coerce: toCommonType("nvl2", (i) => i > 0),
    nullable: (args) => args[1]!.nullable || args[2]!.nullable,
  }),
  scalar("nullif", "any, any", typeOf(0), "CASE WHEN {2} = {3} THEN NULL ELSE {0} END", {
    nullable: true,
    coerce: (args, facts) => [...args, ...toComparable("=", false)(args, facts)],
    print: ([a, b]) => `nullif(${a}, ${b})`,
  }),
  scalar("nullifzero", "any", typeOf(0), "CASE WHEN {1} = {2} THEN NULL ELSE {0} END", {
    coerce: ([value], facts) => [value!, ...toComparable("=", false)([value!, integerLiteral(0)], facts)],
    nullable: true,
    print: ([value]) => `nullifzero(${value})`,
  }),
  scalar("zeroifnull", "any", typeOf(0), "coalesce({0}, {1})", {
    coerce: ([value], facts) => toCommonType("zeroifnull")([value!, integerLiteral(0)], facts, {}),
    nullable: false,
    print: ([value]) => `zeroifnull(${value})`,
  }),
  scalar("nanvl", "double|float, double|float", typeOf(0), "CASE WHEN isnan({0}) THEN {1} ELSE {0} END", {
    coerce: toCommonType("nanvl"),
  }),
  scalar("greatest", "orderable, orderable...", typeOf(0), ({ args, types }) => extremeSql("greatest", args, types), {
    coerce: toTightestType("greatest"),
    nullable: allNullable,
  }),
  scalar("least", "orderable, orderable...", typeOf(0), ({ args, types }) => extremeSql("least", args, types), {
    coerce: toTightestType("least"),
    nullable: allNullable,
  }),
];
