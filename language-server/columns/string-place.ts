import {
  Column,
  type DataFrame,
  DataFrameNaFunctions,
  DataFrameReader,
  DataFrameStatFunctions,
  DataFrameWriter,
  GroupedData,
  RuntimeConfig,
  SparkSession,
  SparkSessionBuilder,
  Window,
  WindowSpec,
} from "../../runtime/client/api";
import { Catalog } from "../../runtime/client/api/catalog";
import type { CallExpr, Expr, StringLiteral, TemplateExpr } from "../syntax/program";
import type { CellFacts, Known } from "./cell-facts";
import type { ParameterKinds, StringKind } from "./parameter-kinds";
import * as kinds from "./parameter-kinds";
import type { SessionState } from "./session-state";
import { isFrame, type Value } from "./values";

/** A DataFrame whose columns may be named at a place. */
export interface ScopeFrame {
  readonly frame: DataFrame;
  readonly session: SessionState;
}

/** A string in a cell, and what it is for. */
export interface StringPlace {
  readonly kind: StringKind;
  readonly literal: StringLiteral | TemplateExpr;
  readonly call: CallExpr | undefined;
  /** Frames whose columns the string may name; the sides of a join in order. Empty: not known. */
  readonly frames: readonly ScopeFrame[];
  readonly receiver: Value;
}

type FunctionKinds = ReadonlyMap<string, ParameterKinds>;

/** @param path the expressions around the string, outermost first */
export function stringPlace(
  path: readonly Expr[],
  facts: CellFacts,
  functionKinds: FunctionKinds,
): StringPlace | undefined {
  const literal = path.at(-1);
  if (literal?.kind !== "string" && literal?.kind !== "template") return undefined;
  let role: "value" | "key" = "value";
  let inObject = false;
  for (let depth = path.length - 2; depth >= 0; depth--) {
    const around = path[depth]!;
    const inner = path[depth + 1]!;
    if (around.kind === "array" || around.kind === "await" || around.kind === "spread" || around.kind === "conditional")
      continue;
    if (around.kind === "object") {
      if (inObject) return undefined;
      inObject = true;
      role = around.entries.some(({ key }) => key === inner) ? "key" : "value";
      continue;
    }
    if (around.kind === "index" && around.index === inner) return indexPlace(around.object, literal, path, facts);
    if (around.kind !== "call") return undefined;
    return callPlace(
      around,
      inner,
      literal,
      path.slice(0, depth + 1),
      facts,
      functionKinds,
      inObject ? role : undefined,
    );
  }
  return undefined;
}

function indexPlace(
  object: Expr,
  literal: StringLiteral | TemplateExpr,
  _: readonly Expr[],
  facts: CellFacts,
): StringPlace | undefined {
  const known = facts.values.get(object);
  if (!known || !isFrame(known.value)) return undefined;
  return { kind: "column", literal, call: undefined, frames: framesOf(known), receiver: known.value };
}

function callPlace(
  call: CallExpr,
  inner: Expr,
  literal: StringLiteral | TemplateExpr,
  path: readonly Expr[],
  facts: CellFacts,
  functionKinds: FunctionKinds,
  role: "key" | "value" | undefined,
): StringPlace | undefined {
  const name = calleeName(call);
  const receiver = call.callee.kind === "member" ? facts.values.get(call.callee.object) : undefined;
  const rules = parametersOf(receiver?.value, name, functionKinds, call.callee.kind === "name");
  if (!rules) return undefined;
  const named = call.named.find((argument) => argument.value === inner)?.name;
  const index = call.args.indexOf(inner);
  const kind = kindOf(rules, index, named, role);
  if (!kind) return undefined;
  const own = receiver && framesOf(receiver, call, facts, kind);
  const frames = own && own.length > 0 ? own : framesAround(path, facts);
  return { kind, literal, call, frames, receiver: receiver?.value };
}

function kindOf(rules: ParameterKinds, index: number, named: string | undefined, role: "key" | "value" | undefined) {
  if (role === "key") return rules.keys;
  if (role === "value") return rules.values;
  if (named !== undefined) return namedKinds[named] ?? "plain";
  if (index < 0) return undefined;
  return rules.strings[index] ?? (rules.isRest ? rules.strings.at(-1) : undefined);
}

/** Python's keyword arguments. */
const namedKinds: Readonly<Record<string, StringKind>> = {
  on: "join-column",
  how: "join-type",
  subset: "column",
  cols: "column",
  col: "column",
  colName: "column",
  ids: "column",
  values: "column",
  path: "path",
  schema: "schema",
  format: "time-pattern",
  mode: "save-mode",
  partitionBy: "column",
};

const byClass: readonly (readonly [(value: Value) => boolean, ReadonlyMap<string, ParameterKinds>])[] = [
  [isFrame, kinds.frameParameters],
  [(value) => value instanceof GroupedData, kinds.frameParameters],
  [
    (value) => value instanceof DataFrameNaFunctions,
    new Map([...kinds.frameParameters, ["drop", kinds.frameParameters.get("dropna")!]]),
  ],
  [(value) => value instanceof DataFrameStatFunctions, kinds.frameParameters],
  [(value) => value instanceof SparkSession, kinds.sessionParameters],
  [(value) => value instanceof DataFrameReader, kinds.readerParameters],
  [(value) => value instanceof DataFrameWriter, kinds.writerParameters],
  [(value) => value instanceof Column, kinds.columnParameters],
  [(value) => value === Window || value instanceof WindowSpec, kinds.windowParameters],
  [(value) => value instanceof RuntimeConfig, kinds.configParameters],
  [(value) => value instanceof Catalog, kinds.catalogParameters],
  [(value) => value instanceof SparkSessionBuilder, new Map([["config", kinds.configParameters.get("set")!]])],
];

function parametersOf(
  receiver: Value,
  name: string,
  functionKinds: FunctionKinds,
  isFree: boolean,
): ParameterKinds | undefined {
  const found = byClass.find(([isOf]) => isOf(receiver));
  if (found) return found[1].get(name);
  // `F.sum("…")`, or an imported `sum("…")`.
  if (!isFree && receiver === undefined) return undefined;
  return kinds.functionParameters.get(name) ?? functionKinds.get(name) ?? functionKinds.get(camelCase(name));
}

const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

export const calleeName = ({ callee }: CallExpr): string =>
  callee.kind === "member" || callee.kind === "name" ? callee.name : "";

/** What a receiver's columns are; a join's strings may name those of the other side too. */
function framesOf(known: Known, call?: CallExpr, facts?: CellFacts, kind?: StringKind): ScopeFrame[] {
  const { value, session } = known;
  const frame = frameOf(value);
  if (!frame) return [];
  const own = { frame, session };
  const isJoin = call && facts && (kind === "join-column" || joins.has(calleeName(call)));
  const other = isJoin && call.args[0] ? facts.values.get(call.args[0]) : undefined;
  return other && isFrame(other.value) ? [own, { frame: other.value, session: other.session }] : [own];
}

const joins: ReadonlySet<string> = new Set(["join", "lateralJoin", "nearestByJoin", "mergeInto"]);

function frameOf(value: Value): DataFrame | undefined {
  if (isFrame(value)) return value;
  const holder = value as { readonly dataFrame?: unknown } | undefined;
  return typeof holder === "object" && holder !== null && isFrame(holder.dataFrame) ? holder.dataFrame : undefined;
}

/** Of `df` in `df.filter(col("…"))`: the nearest call around whose receiver has columns. */
export function framesAround(path: readonly Expr[], facts: CellFacts): readonly ScopeFrame[] {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const around = path[depth]!;
    const inner = path[depth + 1];
    if (around.kind === "index" && inner === around.index) {
      const known = facts.values.get(around.object);
      const found = known && framesOf(known);
      if (found && found.length > 0) return found;
    }
    if (around.kind !== "call" || around.callee.kind !== "member" || inner === around.callee) continue;
    const known = facts.values.get(around.callee.object);
    const found = known && framesOf(known, around, facts);
    if (found && found.length > 0) return found;
  }
  return [];
}
