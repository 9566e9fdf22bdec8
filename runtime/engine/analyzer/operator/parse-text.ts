import { outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedParse } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedType } from "../error/quoted";
import { fileColumns } from "./file-scan";

/**
 * `spark.read.json(df)`, `spark.read.csv(df)`: each text a record. They are read as the lines of a file are, by the same options.
 * @throws DATAFRAME_INPUT_NOT_SINGLE_COLUMN, DATAFRAME_INPUT_NOT_STRING_TYPE
 */
export function resolveParse({ child: written, format, options, schema }: UnresolvedParse, env: Environment): Plan {
  const plan = env.resolvePlan(written, env);
  const columns = outputOf(plan);
  const [text] = columns;
  if (columns.length !== 1 || !text) {
    throw analysisError("DATAFRAME_INPUT_NOT_SINGLE_COLUMN", { numColumns: String(columns.length) });
  }
  if (text.type.kind !== "string") {
    throw analysisError("DATAFRAME_INPUT_NOT_STRING_TYPE", { dataType: quotedType(text.type) });
  }
  const relation = env.facts.records({
    kind: "records",
    plan,
    format,
    options,
    ...(schema?.kind === "struct" && { schema }),
  });
  return { kind: "FileScan", relation, output: fileColumns(relation, env) };
}
