import type { Expression, Plan, UserFunctionCall } from "../../../plan/resolved/index";
import type { UserFunction } from "../../../plan/user-code";
import { stringType } from "../../../types/index";
import type { SessionFacts } from "../../functions/index";

/** PySpark's `SQL_BATCHED_UDF`: a plain function of a row's values. */
const plainFunction = 100;

/**
 * A query of one text, as JSON: what a function of ours in a worker's Python (`sparknb_udf/planning.py`) answers. Spark runs scripts for it while it plans.
 * @param values further arguments, as the function sees values of rows
 */
export function plannerCall(
  name: string,
  { pythonVersion }: Pick<UserFunction, "pythonVersion">,
  request: unknown,
  values: readonly Expression[],
  { newId }: Pick<SessionFacts, "newId">,
): Plan {
  const text: Expression = { kind: "Literal", value: JSON.stringify(request), type: stringType, nullable: false };
  const call: UserFunctionCall = {
    kind: "UserFunctionCall",
    name,
    language: "python",
    evalType: plainFunction,
    payload: pickled("planning", name),
    ...(pythonVersion !== undefined && { pythonVersion }),
    args: [text, ...values],
    isDeterministic: true,
    resultId: newId(),
    type: stringType,
    nullable: true,
  };
  const column = { kind: "Alias", id: newId(), name, child: call, type: stringType, nullable: true } as const;
  return { kind: "Project", list: [column], child: { kind: "OneRow" } };
}

/** A function of ours in a worker's Python, base64. In Python's plainest pickles: the function and its type, both by name. */
export const pickled = (module: string, name: string) =>
  Buffer.from(`(csparknb_udf.${module}\n${name}\ncpyspark.sql.types\nStringType\n(tRt.`).toString("base64");
