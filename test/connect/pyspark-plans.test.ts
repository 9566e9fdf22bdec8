import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromBinary } from "@bufbuild/protobuf";
import { expect, it } from "vitest";
import { toUnresolvedPlan } from "../../runtime/engine/connect/index";
import { SparkError } from "../../runtime/errors/index";
import { schemaOf } from "../../runtime/plan/resolved/index";
import { PlanSchema, type Relation } from "../../runtime/protocol/index";
import { simpleString } from "../../runtime/types/index";
import { analysisSession } from "../analyzer/analysis-session";

interface Recorded {
  readonly name: string;
  /** What Spark 4.3 answered: `OK <schema>` or `ERR <condition> <SQLSTATE> <parameters as JSON>`. */
  readonly spark: string;
  /** The message that PySpark 4.3 sent, in base 64. */
  readonly plan: string;
}

const recorded: readonly Recorded[] = JSON.parse(readFileSync(join(import.meta.dirname, "pyspark-plans.json"), "utf8"));

const pivotValues = [[1], [2]];

/** The same condition with its parameters in one order. */
function comparable(answer: string): string {
  if (!answer.startsWith("ERR")) return answer;
  const [, condition, sqlState, ...json] = answer.split(" ");
  return `ERR ${condition} ${sqlState} ${JSON.stringify(Object.entries(JSON.parse(json.join(" "))).sort())}`;
}

function answer(plan: string): string {
  const { opType } = fromBinary(PlanSchema, Buffer.from(plan, "base64"));
  try {
    const resolved = analysisSession({}, pivotValues).analyze(toUnresolvedPlan(opType.value as Relation));
    const fields = schemaOf(resolved).fields.map(({ name, type }) => `${name}: ${simpleString(type)}`);
    return `OK ${fields.join(", ")}`;
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return `ERR ${error.condition} ${error.sqlState} ${JSON.stringify(error.parameters)}`;
  }
}

for (const { name, spark, plan } of recorded) {
  it(`answers PySpark as Spark does: ${name}`, () => {
    expect(comparable(answer(plan))).toBe(comparable(spark));
  });
}
