import { defaultKey, existingDefaultKey } from "../../../engine/analyzer/index";
import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { type DataType, type StructField, sqlText } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import type { Work } from "../../execute/execution";
import { gatherFact } from "../../facts/gather-fact";
import { call } from "./measure";

/**
 * Added columns by name, their DEFAULT for the rows that are there evaluated: it stays as it is now. Nested values are kept as written.
 * @param fields of which those without a DEFAULT are left out
 */
export async function existingDefaults(
  { driver, session, operation }: Work,
  fields: readonly StructField[],
): Promise<ReadonlyMap<string, StructField>> {
  const plain = fields.filter(({ type, metadata }) => metadata?.[defaultKey] !== undefined && !nested.has(type.kind));
  if (plain.length === 0) return new Map();
  const list = plain.map(({ type, metadata }): UnresolvedExpression => {
    const written: UnresolvedExpression = { kind: "SqlText", text: String(metadata![defaultKey]) };
    const value: UnresolvedExpression = { kind: "Cast", child: written, type, mode: "ansi" };
    return call("string", forms[type.kind] ? call(forms[type.kind]!, value) : value);
  });
  const query: UnresolvedPlan = { kind: "Project", list, child: { kind: "OneRow" } };
  const plan = await analyzePlan(driver, session, query, operation.signal);
  const rows = (await gatherFact(driver, session, { kind: "rows", plan }, operation.signal)) as (string | null)[][];
  return new Map(
    plain.map((field, i) => {
      const text = literalText(rows[0]![i]!, field.type);
      return [field.name, { ...field, metadata: { ...field.metadata, [existingDefaultKey]: text } }];
    }),
  );
}

const nested: ReadonlySet<DataType["kind"]> = new Set(["array", "map", "struct", "variant"]);

/** Functions whose text says what the value's own would not. */
const forms: Readonly<Partial<Record<DataType["kind"], string>>> = { timestamp: "unix_micros", binary: "hex" };

function literalText(text: string | null, type: DataType): string {
  if (text === null) return "NULL";
  if (type.kind === "timestamp") return `timestamp_micros(${text})`;
  if (type.kind === "binary") return `X'${text}'`;
  return `CAST('${text.replace(/[\\']/g, "\\$&")}' AS ${sqlText(type)})`;
}
