import { collect, type Expression, some, type UserFunctionCall } from "../../../plan/resolved/index";
import { typescriptEvalType } from "../../../plan/user-code";

/** Languages whose functions are evaluated beside DuckDB. */
const evaluated: ReadonlySet<UserFunctionCall["language"]> = new Set(["python", "typescript"]);

/** A call that gives one value for a row. */
export const isExternalCall = (expression: Expression): expression is UserFunctionCall =>
  expression.kind === "UserFunctionCall" && evaluated.has(expression.language);

/** As names of conditions have it. */
export const languageOf = ({ language }: UserFunctionCall): string => language.toUpperCase();

export const holdsExternal = (expression: Expression): boolean => some(expression, isExternalCall);

/** Kinds that get an iterator over batches, not one batch at a time, or whose results are checked before another function sees them. */
const unchained: ReadonlySet<number | undefined> = new Set([204, 251, typescriptEvalType]);

/** Whether a process can do it in one go: its arguments hold no other call, or its only one is such a call of the same kind. */
export function isReady({ args, evalType, argumentNames }: UserFunctionCall): boolean {
  const [only, another] = args;
  const isChained = only && isExternalCall(only) && !another && only.evalType === evalType;
  if (isChained && !argumentNames && !unchained.has(evalType)) return isReady(only);
  return !args.some(holdsExternal);
}

/** The outermost calls that are ready, those nested in calls that are not included. */
export const readyCalls = (expressions: readonly Expression[]): readonly UserFunctionCall[] =>
  expressions.flatMap((expression) =>
    collect(expression, (node) => isExternalCall(node) && isReady(node)),
  ) as readonly UserFunctionCall[];
