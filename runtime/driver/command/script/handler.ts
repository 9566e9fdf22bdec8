import { SparkError } from "../../../errors/index";
import type { HandlerCondition, ScriptBlock, ScriptHandler } from "../../../plan/unresolved/index";

/** The handler of a block that an error goes to: one for its condition before one for its SQLSTATE, and those before one for any. */
export function handlerOf({ handlers }: ScriptBlock, error: unknown): ScriptHandler | undefined {
  if (!(error instanceof SparkError) || error.condition === "OPERATION_CANCELED") return undefined;
  for (const fits of [isExact, isFamily, hasState, isGeneral]) {
    const found = handlers.find(({ conditions }) => conditions.some((condition) => fits(condition, error)));
    if (found) return found;
  }
  return undefined;
}

type Test = (condition: HandlerCondition, error: SparkError) => boolean;

const isExact: Test = (condition, error) => condition.kind === "condition" && condition.name === error.condition;

const isFamily: Test = (condition, error) =>
  condition.kind === "condition" && error.condition.startsWith(`${condition.name}.`);

const hasState: Test = (condition, { sqlState }) => condition.kind === "sql_state" && condition.sqlState === sqlState;

const isGeneral: Test = ({ kind }, { sqlState = "" }) =>
  sqlState.startsWith("02") ? kind === "not_found" : kind === "any_error" && !sqlState.startsWith("XX");
