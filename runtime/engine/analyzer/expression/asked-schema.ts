import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { stringType } from "../../../types/index";
import { type FunctionRow, foldConstant, foundSchema } from "../../functions/index";
import type { Environment } from "../environment";

/** `schema_of_csv` is a worker's to answer: where it names the type that another function reads, its answer is needed while the query is analysed. @throws FAILED_FUNCTION_CALL for a line without columns */
export function withAskedSchema(
  { name }: FunctionRow,
  args: readonly Expression[],
  { facts, session }: Environment,
): readonly Expression[] {
  const [text, schema, ...others] = args;
  if (name !== "from_csv" || schema?.kind !== "Call" || schema.function !== "schema_of_csv") return args;
  if (foldConstant(schema.args[0]!)?.value === "")
    throw new SparkError("FAILED_FUNCTION_CALL", { funcName: `\`${name}\`` });
  const column = {
    kind: "Alias",
    id: session.newId(),
    name: "schema",
    child: schema,
    type: stringType,
    nullable: false,
  } as const;
  const [row] = facts.rows({ kind: "rows", plan: { kind: "Project", list: [column], child: { kind: "OneRow" } } });
  return [text!, foundSchema(schema.function, schema.args[0]!, row![0] as string), ...others];
}
