import { SparkError } from "../../../errors/index";
import { type Expression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedParse } from "../../../plan/unresolved/index";
import { schemaToDdl, stringType } from "../../../types/index";
import { extractValue } from "../../functions/index";
import type { Environment } from "../environment";
import { call } from "../expression/call";

/** `spark.read.json(df)` with a schema: the text column's fields. Without one it would have to be inferred from all rows first. */
export function resolveParse(plan: UnresolvedParse, env: Environment): Plan {
  const { schema, format } = plan;
  const child = env.resolvePlan(plan.child, env);
  const [text] = outputOf(child);
  if (schema?.kind !== "struct" || format !== "json" || !text) {
    throw new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
      methodName: `${format} of a text column`,
      className: "org.apache.spark.sql.DataFrameReader",
    });
  }
  const literal = (value: string): Expression => ({ kind: "Literal", type: stringType, nullable: false, value });
  const row = call("from_json", [text, literal(schemaToDdl(schema))], env);
  const list = schema.fields.map(({ name }) => {
    const value = extractValue(row, literal(name), env.session);
    return { kind: "Alias" as const, id: env.session.newId(), name, child: value, type: value.type, nullable: true };
  });
  return { kind: "Project", list, child };
}
