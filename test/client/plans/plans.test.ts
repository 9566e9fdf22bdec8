import { readFileSync } from "node:fs";
import { type JsonValue, toJson } from "@bufbuild/protobuf";
import { afterAll, describe, expect, it } from "vitest";
import { SparkSession } from "../../../runtime/client/api";
import { ConnectClient } from "../../../runtime/client/channel";
import { ExpressionSchema, RelationSchema } from "../../../runtime/protocol";
import { called, cases } from "../functions/cases";
import { columns, frames } from "./calls";

interface Plans {
  readonly frames: Record<string, JsonValue>;
  readonly columns: Record<string, JsonValue>;
  readonly functions?: Record<string, JsonValue>;
}

/** Made by pyspark_plans.py with PySpark 4.3; by `npm run test:compat` anew, and more of them. */
const made = process.env.SPARKNB_PYSPARK_PLANS ?? new URL("pyspark-plans.json", import.meta.url);
const pyspark = JSON.parse(readFileSync(made, "utf8")) as Plans;

/** PySpark writes out some fields that have their defaults. */
const spelledOut = new Set([
  "isMetadataColumn",
  "isInternal",
  "allColumnsAsKeys",
  "withinWatermark",
  "byName",
  "allowMissingColumns",
  "schema",
]);

/** Plan ids and lambda variables count from where a client happens to be: numbered again in the order in which they come. */
function renumbered(plan: JsonValue): JsonValue {
  const seen = new Map<string, string>();
  const numbered = (kind: string, id: string) => {
    const key = `${kind} ${id}`;
    if (!seen.has(key)) seen.set(key, `${kind} ${seen.size}`);
    return seen.get(key)!;
  };
  const walk = (value: JsonValue, key: string): JsonValue => {
    if (key === "planId") return numbered("plan", String(value));
    if (key === "nameParts" && Array.isArray(value)) return value.map((name) => numbered("variable", String(name)));
    if (key === "metadata" && typeof value === "string") return JSON.parse(value) as JsonValue;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== "object" || value === null) return value;
    const kept = Object.keys(value)
      .sort()
      .filter((name) => !spelledOut.has(name) || (value[name] !== false && value[name] !== ""));
    return Object.fromEntries(kept.map((name) => [name, walk(value[name]!, name)]));
  };
  return walk(plan, "");
}

// Plans are only made, never sent: nothing listens there.
const spark = new SparkSession(new ConnectClient("sc://127.0.0.1:1"));
afterAll(() => spark.client.close());

describe("a DataFrame's plan is PySpark's", () => {
  const calls = frames(spark);
  it("for the same calls", () => expect(Object.keys(calls).sort()).toEqual(Object.keys(pyspark.frames).sort()));
  it.each(Object.keys(calls))("%s", (name) => {
    const plan = toJson(RelationSchema, calls[name]!().relation);
    expect(renumbered(plan)).toEqual(renumbered(pyspark.frames[name]!));
  });
});

describe("a Column's expression is PySpark's", () => {
  it("for the same calls", () => expect(Object.keys(columns).sort()).toEqual(Object.keys(pyspark.columns).sort()));
  it.each(Object.keys(columns))("%s", (name) => {
    const expression = toJson(ExpressionSchema, columns[name]!().expression);
    expect(renumbered(expression)).toEqual(renumbered(pyspark.columns[name]!));
  });
});

const { functions } = pyspark;
if (functions) {
  describe("a function's expression is PySpark's", () => {
    it.each(cases)("%s %s", (name, args) => {
      const expression = toJson(ExpressionSchema, called(name, args).expression);
      expect(renumbered(expression)).toEqual(renumbered(functions[`${name} ${args}`]!));
    });
  });
}
