import { DataFrame } from "../../client/api";
import type { InspectedColumn, InspectedFrame, InspectionAnswerOf } from "../../protocol/inspection-messages";
import { quoteIfNeeded, simpleString, toJson } from "../../types";
import type { PythonFrame } from "../python/python-variables";
import type { Inspected } from "./answer-inspection";

/**
 * What cells have made: the variables of TypeScript and Python that hold DataFrames, and SQL's temporary views. Their schemas are asked of
 * the analysis: no job runs.
 */
export async function frames({ spark, scope, python }: Inspected): Promise<InspectionAnswerOf<"frames">> {
  const variables = Object.entries(scope.variables).filter(
    (entry): entry is [string, DataFrame] => entry[1] instanceof DataFrame,
  );
  const views = (await spark.catalog.listTables()).filter(({ isTemporary }) => isTemporary);
  return {
    frames: await Promise.all([
      ...variables.map(([name, frame]) => inspect(name, "TypeScript", frame)),
      ...python.frames.map(inspectPython),
      ...views.map(({ name }) => inspect(name, "SQL", spark.table(`\`${name.replaceAll("`", "``")}\``))),
    ]),
  };
}

/** Schemas of the frames that variables hold; a frame whose plan is wrong has none. */
export async function variables({ scope, python }: Inspected): Promise<InspectionAnswerOf<"variables">> {
  const held = [
    ...Object.entries(scope.variables).map(([name, value]) => ({ name, language: "sparkts" as const, value })),
    ...python.frames.map(({ name, frame }) => ({ name, language: "python" as const, value: frame })),
  ];
  const known = held.map(async ({ name, language, value }) => {
    const schema = value instanceof DataFrame ? await value.schema().catch(() => undefined) : undefined;
    return schema ? [{ name, language, schema: toJson(schema) }] : [];
  });
  return { variables: (await Promise.all(known)).flat() };
}

/** @param language as `frames` has told it */
export async function explainFrame(
  inspected: Inspected,
  name: string,
  language: string,
): Promise<InspectionAnswerOf<"explain">> {
  const frame = frameOf(inspected, name, language);
  return frame instanceof DataFrame ? { text: await frame.explainString("extended") } : {};
}

function frameOf({ spark, scope, python }: Inspected, name: string, language: string): unknown {
  if (language === "TypeScript") return scope.variables[name];
  if (language === "SQL") return spark.table(quoteIfNeeded(name));
  return python.frames.find((variable) => variable.name === name)?.frame;
}

async function inspectPython({ name, frame, columns, rows }: PythonFrame): Promise<InspectedFrame> {
  if (frame) return inspect(name, "Python", frame);
  return {
    ...{ name, language: columns ? "pandas" : "Python" },
    ...(columns && { columns: columns.map((column) => ({ ...column, isNullable: true })) }),
    ...(rows !== undefined && { rows }),
  };
}

async function inspect(name: string, language: string, frame: DataFrame): Promise<InspectedFrame> {
  try {
    const { fields } = await frame.schema();
    const columns = fields.map(
      (field): InspectedColumn => ({ name: field.name, type: simpleString(field.type), isNullable: field.nullable }),
    );
    return { name, language, columns };
  } catch (error) {
    return { name, language, problem: error instanceof Error ? error.message.split("\n", 1)[0]! : String(error) };
  }
}
