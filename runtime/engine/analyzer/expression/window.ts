import type { Origin } from "../../../plan/origin";
import type {
  AggregateCall,
  Call,
  Expression,
  FrameBound,
  SortOrder,
  WindowCall,
  WindowFrame,
} from "../../../plan/resolved/index";
import { explainFrame, explainSortOrder } from "../../../plan/resolved/index";
import type {
  UnresolvedExpression,
  UnresolvedFrameBound,
  UnresolvedWindow,
  UnresolvedWindowFrame,
  UnresolvedWindowSpec,
} from "../../../plan/unresolved/index";
import {
  displayName,
  foldConstant,
  isFoldable,
  isOrderable,
  lookupFunction,
  requireCollationKey,
} from "../../functions/index";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedType } from "../error/quoted";
import { requireOrderedKey } from "../error/require-ordered-key";
import type { ExpressionScope } from "./expression-scope";
import { withoutAlias } from "./extract-value";
import { resolveSortOrder } from "./function";
import { resolveExpression } from "./resolve-expression";
import { ownFrame } from "./window-frame";

/** `function OVER (…)`. */
export function resolveWindow(expression: UnresolvedWindow, inside: ExpressionScope): WindowCall {
  const { origin } = expression;
  const spec = withReference(expression.spec, inside);
  const called = withoutAlias(resolveExpression(expression.function, inside));
  if (!isWindowFunction(called)) {
    throw analysisError("UNSUPPORTED_EXPR_FOR_WINDOW", { sqlExpr: quotedExpression(called) }, origin);
  }
  const partitionBy = spec.partitionBy.map((by) => withoutAlias(resolveExpression(by, inside)));
  const orderBy = spec.orderBy.map((order) => resolveSortOrder(order, inside));
  requireOrder(partitionBy, orderBy);
  requireWhole(called, orderBy.length > 0 || spec.frame !== undefined, spec.frame, origin);
  const frame = frameOf(called, spec.frame && resolveFrame(spec.frame, inside), orderBy);
  const written = expression.function.kind === "Function" ? expression.function.ignoreNulls : undefined;
  const ignoreNulls = called.kind === "AggregateCall" ? called.ignoreNulls : written;
  const call: WindowCall = {
    kind: "WindowCall",
    function: called,
    partitionBy,
    orderBy,
    frame,
    type: called.type,
    nullable: called.nullable,
    ...(ignoreNulls !== undefined && { ignoreNulls }),
    ...(origin && { origin }),
  };
  const isByValue = [frame.lower, frame.upper].some((bound) => typeof bound !== "string");
  if (frame.unit === "range" && orderBy.length > 1 && isByValue) {
    throw analysisError(
      "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER",
      {
        orderSpec: orderBy.map(explainSortOrder).join(","),
        sqlExpr: `"${displayName(call).split(" OVER ").at(-1)}"`,
      },
      spec.origin ?? origin,
    );
  }
  if (called.kind === "AggregateCall" && called.isDistinct) {
    throw analysisError("DISTINCT_WINDOW_FUNCTION_UNSUPPORTED", { windowExpr: quotedExpression(call) }, origin);
  }
  return call;
}

const ofWhole: ReadonlySet<string> = new Set(["median", "percentile_cont", "percentile_disc"]);

/** Percentiles are of a whole partition. @throws INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC */
function requireWhole(
  called: Expression,
  isNarrowed: boolean,
  frame: UnresolvedWindow["spec"]["frame"],
  origin: Origin | undefined,
): void {
  if (called.kind !== "AggregateCall" || !ofWhole.has(called.function) || !isNarrowed) return;
  const isWhole = frame?.lower === "unbounded_preceding" && frame.upper === "unbounded_following";
  if (isWhole) return;
  const args = [...called.args]
    .reverse()
    .map((argument) => displayName(argument))
    .join(", ");
  throw analysisError("INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC", { aggFunc: `"${called.function}(${args})"` }, origin);
}

/** @throws EXPRESSION_TYPE_IS_NOT_ORDERABLE, DATATYPE_MISMATCH.INVALID_ORDERING_TYPE */
function requireOrder(partitionBy: readonly Expression[], orderBy: readonly SortOrder[]): void {
  requireCollationKey(
    "partition by",
    partitionBy.map(({ type }) => type),
  );
  for (const by of partitionBy) {
    if (!isOrderable(by.type))
      throw analysisError(
        "EXPRESSION_TYPE_IS_NOT_ORDERABLE",
        { expr: quotedExpression(by), exprType: quotedType(by.type) },
        by.origin,
      );
  }
  for (const key of orderBy) requireOrderedKey(key);
}

/** Rank, lag and the like: they have no value without a window. */
export const isPureWindowFunction = (expression: Expression): boolean =>
  expression.kind === "Call" && lookupFunction(expression.function)?.kind === "window";

const isWindowFunction = (expression: Expression): expression is AggregateCall | Call =>
  expression.kind === "AggregateCall" || isPureWindowFunction(expression);

function withReference(spec: UnresolvedWindowSpec, { env }: ExpressionScope): UnresolvedWindowSpec {
  const { reference } = spec;
  if (reference === undefined) return spec;
  const name = Object.keys(env.windows).find((known) => known.toLowerCase() === reference.toLowerCase());
  if (name === undefined) {
    throw analysisError("MISSING_WINDOW_SPECIFICATION", {
      windowName: reference,
      docroot: "https://spark.apache.org/docs/latest",
    });
  }
  const { reference: _, ...own } = spec;
  const base = env.windows[name]!;
  return {
    ...base,
    ...own,
    partitionBy: own.partitionBy.length > 0 ? own.partitionBy : base.partitionBy,
    orderBy: own.orderBy.length > 0 ? own.orderBy : base.orderBy,
  };
}

function resolveFrame(frame: UnresolvedWindowFrame, inside: ExpressionScope): WindowFrame {
  const bound = (written: UnresolvedFrameBound): FrameBound => {
    if (typeof written === "string") return written;
    const offset = withoutAlias(resolveExpression(asSigned(written), inside));
    const value = foldConstant(offset)?.value;
    return value === 0 || value === 0n ? "current_row" : offset;
  };
  return { unit: frame.unit, lower: bound(frame.lower), upper: bound(frame.upper) };
}

/** SQL's `1 PRECEDING` is minus one and prints so; a DataFrame's -1 is a number as any other. */
function asSigned(written: UnresolvedExpression): UnresolvedExpression {
  if (written.kind !== "Literal" || written.origin?.text === undefined) return written;
  const { value } = written;
  if ((typeof value !== "number" && typeof value !== "bigint") || value >= 0) return written;
  const args = [{ ...written, value: -value }];
  return { kind: "Function", nameParts: ["negative"], args, isOperator: true, origin: written.origin };
}

/** The frame as written where the function takes one, else the function's own, else Spark's default. */
function frameOf(
  called: AggregateCall | Call,
  written: WindowFrame | undefined,
  orderBy: readonly SortOrder[],
): WindowFrame {
  if (shifts.has(called.function)) requireOffset(called);
  const own = ownFrame(called);
  if (own && orderBy.length === 0) {
    throw analysisError("WINDOW_FUNCTION_FRAME_NOT_ORDERED", { wf_name: called.function, wf_expr: sqlOf(called) });
  }
  if (own && written && !sameFrame(own, written)) throw frameMismatch(called, own, written);
  if (own ?? written) return (own ?? written)!;
  return orderBy.length > 0
    ? { unit: "range", lower: "unbounded_preceding", upper: "current_row" }
    : { unit: "rows", lower: "unbounded_preceding", upper: "unbounded_following" };
}

const shifts: ReadonlySet<string> = new Set(["lag", "lead"]);

/** Spark takes a function whose offset is no constant number for one without a frame of its own. */
function requireOffset({ function: prettyName, args }: AggregateCall | Call): void {
  const offset = args[1]!;
  if (offset.type.kind !== "integer" || !isFoldable(offset))
    throw analysisError("_LEGACY_ERROR_TEMP_1035", { prettyName });
}

const sameFrame = (a: WindowFrame, b: WindowFrame) => explainFrame(a) === explainFrame(b);

const frameMismatch = (called: AggregateCall | Call, required: WindowFrame, written: WindowFrame) =>
  shifts.has(called.function)
    ? analysisError("_LEGACY_ERROR_TEMP_1035", { prettyName: called.function })
    : analysisError("_LEGACY_ERROR_TEMP_1036", { wf: explainFrame(written), required: explainFrame(required) });

/** Spark spells the rank functions' own SQL in capitals. */
const ranks: ReadonlySet<string> = new Set(["rank", "dense_rank", "percent_rank"]);
const sqlOf = (called: AggregateCall | Call) =>
  ranks.has(called.function) ? `${called.function.toUpperCase()}()` : displayName(called);
