import type { Tensors } from "../../../types/tensors";
import { RaisedCondition } from "../../functions/raised-condition";
import type { Column, NumberColumn } from "../columns/column";
import type { VectorColumn } from "../columns/vector-column";
import type { VectorWriter } from "../columns/vector-writer";

/** What an operation is told beside its columns: the call's JSON text, and its model's state when it names a file. */
export interface OperationCall {
  readonly values: Readonly<Record<string, unknown>>;
  readonly model: Tensors;
}

/** Prepared once for a call, then run for each chunk. */
export type Operation<Result> = (call: OperationCall) => (columns: readonly Column[], result: Result) => void;

/** Gives vectors: exactly one to the writer for each row. */
export type VectorOperation = Operation<VectorWriter>;

/** Fills the array, a number for each row. */
export type NumberOperation = Operation<Float64Array<ArrayBuffer>>;
/** Gives one list for all rows of the chunk together, or none. */
export type ChunkOperation = Operation<Float64Array<ArrayBuffer>[]>;
/** Gives values of its SQL function's type, one for each row. */
export type ValueOperation = Operation<unknown[]>;

export function vectors(column: Column | undefined): VectorColumn {
  if (column?.kind !== "vector") throw new TypeError("A vector was expected");
  return column;
}

export function numbers(column: Column | undefined): NumberColumn {
  if (column?.kind !== "number") throw new TypeError("A number was expected");
  return column;
}

const vectorStruct = "struct<type:tinyint,size:int,indices:array<int>,values:array<double>>";

/** Of what gives them: Spark's types. */
const results = { double: "double", vector: vectorStruct, vectors: `array<${vectorStruct}>`, center: "int" } as const;

/** A reason in the words of a Java exception, which is named before it. */
function exceptionOf(reason: string): string {
  if (reason.startsWith("java.lang.")) return reason;
  const name = reason.startsWith("requirement failed")
    ? "java.lang.IllegalArgumentException"
    : "org.apache.spark.SparkException";
  return `${name}: ${reason}`;
}

/** What a stage does not take, as Spark raises it out of a function over rows. */
export const refusedBy = (stage: string, reason: string, gives: keyof typeof results = "double"): RaisedCondition =>
  new RaisedCondition(
    "FAILED_EXECUTE_UDF",
    {
      functionName: `\`${stage}\``,
      signature: gives === "double" ? "value" : "struct",
      result: results[gives],
      reason: exceptionOf(reason),
    },
    "SparkException",
  );

/** A model has no answer where there is no vector. */
export const nullFeatures = (model: string): RaisedCondition =>
  new RaisedCondition(
    "FAILED_EXECUTE_UDF",
    { functionName: `\`${model}\``, signature: "vector", result: "double", reason: "java.lang.NullPointerException" },
    "SparkException",
  );

export const doubles = ({ arrays }: Tensors, name: string): Float64Array => arrays[name] as Float64Array;

/** An operation that makes a vector of a vector's elements; null stays null. `into` fills the target, whose length it gives back. */
export const eachRow =
  (
    prepare: (call: OperationCall) => (source: VectorColumn, row: number, writer: VectorWriter) => void,
  ): VectorOperation =>
  (call) => {
    const convert = prepare(call);
    return ([first], writer) => {
      const source = vectors(first);
      for (let row = 0; row < source.count; row++) {
        if (source.isNull(row)) writer.null();
        else convert(source, row, writer);
      }
    };
  };
