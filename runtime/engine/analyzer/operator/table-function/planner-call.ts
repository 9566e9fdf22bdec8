import type { Expression, Plan, UserFunctionCall } from "../../../../plan/resolved/index";
import type { UserFunction } from "../../../../plan/user-code";
import { type DataType, stringType } from "../../../../types/index";
import type { Environment } from "../../environment";

/** PySpark's `SQL_BATCHED_UDF`: a plain function of a row's values. */
const plainFunction = 100;

/**
 * A query of one text: what a function of ours in a worker's Python (`sparknb_udf/planning.py`) answers. Spark runs scripts for it while it plans.
 * @param values further arguments, as the function sees values of rows
 */
export function plannerCall(
  name: string,
  { pythonVersion }: Pick<UserFunction, "pythonVersion">,
  request: unknown,
  values: readonly Expression[],
  { session }: Environment,
): Plan {
  const text: Expression = { kind: "Literal", value: JSON.stringify(request), type: stringType, nullable: false };
  const call: UserFunctionCall = {
    kind: "UserFunctionCall",
    name,
    language: "python",
    evalType: plainFunction,
    payload: Buffer.from(pickled(name)).toString("base64"),
    ...(pythonVersion !== undefined && { pythonVersion }),
    args: [text, ...values],
    isDeterministic: true,
    resultId: session.newId(),
    type: stringType as DataType,
    nullable: true,
  };
  const column = { kind: "Alias", id: session.newId(), name, child: call, type: stringType, nullable: true } as const;
  return { kind: "Project", list: [column], child: { kind: "OneRow" } };
}

/** In Python's plainest pickles: the function and its type, both by name. */
const pickled = (name: string) => `(csparknb_udf.planning\n${name}\ncpyspark.sql.types\nStringType\n(tRt.`;
