import { readFileSync } from "node:fs";
import { type JsonValue, toJson } from "@bufbuild/protobuf";
import { afterAll, describe, expect, it } from "vitest";
import { SparkSession } from "../../../runtime/client/api";
import { ConnectClient } from "../../../runtime/client/channel";
import { ExpressionSchema, RelationSchema } from "../../../runtime/protocol";
import { called, cases } from "../functions/cases";
import { columns, frames } from "./calls";
import { comparable } from "./comparable";

interface Plans {
  readonly frames: Record<string, JsonValue>;
  readonly columns: Record<string, JsonValue>;
  readonly functions?: Record<string, JsonValue>;
}

/** Made by pyspark_plans.py with PySpark 4.3; by `npm run test:compat` anew, and more of them. */
const made = process.env.SPARKNB_PYSPARK_PLANS ?? new URL("pyspark-plans.json", import.meta.url);
const pyspark = JSON.parse(readFileSync(made, "utf8")) as Plans;

// Plans are only made, never sent: nothing listens there.
const spark = new SparkSession(new ConnectClient("sc://127.0.0.1:1"));
afterAll(() => spark.client.close());

describe("a DataFrame's plan is PySpark's", () => {
  const calls = frames(spark);
  it("for the same calls", () => expect(Object.keys(calls).sort()).toEqual(Object.keys(pyspark.frames).sort()));
  it.each(Object.keys(calls))("%s", (name) => {
    const plan = toJson(RelationSchema, calls[name]!().relation);
    expect(comparable(plan)).toEqual(comparable(pyspark.frames[name]!));
  });
});

describe("a Column's expression is PySpark's", () => {
  it("for the same calls", () => expect(Object.keys(columns).sort()).toEqual(Object.keys(pyspark.columns).sort()));
  it.each(Object.keys(columns))("%s", (name) => {
    const expression = toJson(ExpressionSchema, columns[name]!().expression);
    expect(comparable(expression)).toEqual(comparable(pyspark.columns[name]!));
  });
});

const { functions } = pyspark;
if (functions) {
  describe("a function's expression is PySpark's", () => {
    it.each(cases)("%s %s", (name, args) => {
      const expression = toJson(ExpressionSchema, called(name, args).expression);
      expect(comparable(expression)).toEqual(comparable(functions[`${name} ${args}`]!));
    });
  });
}
