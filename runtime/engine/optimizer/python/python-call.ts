import { collect, type Expression, some, type UserFunctionCall } from "../../../plan/resolved/index";

/** A call that gives one value for a row. */
export const isPythonCall = (expression: Expression): expression is UserFunctionCall =>
  expression.kind === "UserFunctionCall" && expression.language === "python";

export const holdsPython = (expression: Expression): boolean => some(expression, isPythonCall);

/** Kinds that get an iterator over batches: they are not called for one batch at a time. */
const iterators: ReadonlySet<number | undefined> = new Set([204, 251]);

/** Whether Python can do it in one go: its arguments hold no Python, or its only one is such a call of the same kind. */
export function isReady({ args, evalType, argumentNames }: UserFunctionCall): boolean {
  const [only, another] = args;
  const isChained = only && isPythonCall(only) && !another && only.evalType === evalType;
  if (isChained && !argumentNames && !iterators.has(evalType)) return isReady(only);
  return !args.some(holdsPython);
}

/** The outermost calls that are ready, those nested in calls that are not included. */
export const readyCalls = (expressions: readonly Expression[]): readonly UserFunctionCall[] =>
  expressions.flatMap((expression) =>
    collect(expression, (node) => isPythonCall(node) && isReady(node)),
  ) as readonly UserFunctionCall[];
