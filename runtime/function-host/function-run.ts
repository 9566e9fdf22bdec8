import { RecordBatchReader, Table, tableToIPC } from "apache-arrow";
import { encodeBatch } from "../client/api/arrow-columns";
import { columnReader } from "../client/api/arrow-rows";
import type { PrepareFunctions } from "../protocol/function-host-messages";
import { decodeFunction } from "../protocol/typescript-function";
import { type DataType, fromJson, type StructField, type StructType, simpleString } from "../types/index";
import { type FailedCall, FunctionFailure, shown } from "./function-failure";
import { revive } from "./revive";

type Read = (index: number) => unknown;

interface PreparedFunction {
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
  readonly args: readonly number[];
  readonly types: readonly DataType[];
  readonly field: StructField;
}

/** Functions over batches of their arguments. */
export class FunctionRun {
  private constructor(
    readonly functions: readonly PreparedFunction[],
    readonly schema: StructType,
    readonly result: StructType,
  ) {}

  /** @throws FunctionFailure */
  static async prepare({ functions, schema, result }: PrepareFunctions): Promise<FunctionRun> {
    const [input, output] = [schema, result].map((text) => fromJson(text) as StructType) as [StructType, StructType];
    const prepared = functions.map(async ({ name, payload, args }, place): Promise<PreparedFunction> => {
      const field = output.fields[place]!;
      const types = args.map((arg) => input.fields[arg]!.type);
      try {
        return { name, call: await revive(decodeFunction(Buffer.from(payload, "base64"))), args, types, field };
      } catch (error) {
        throw FunctionFailure.thrown({ name, types, result: field.type }, error);
      }
    });
    return new FunctionRun(await Promise.all(prepared), input, output);
  }

  /** @throws FunctionFailure */
  evaluate(stream: Uint8Array): Uint8Array {
    const [batch] = RecordBatchReader.from(stream);
    const { numRows, data } = batch!;
    const columns = this.functions.map((one) => {
      const readers = one.args.map((arg) => columnReader(this.schema.fields[arg]!.type, data.children[arg]!));
      return column(one, readers, numRows);
    });
    try {
      return tableToIPC(new Table(encodeBatch(this.result, columns, numRows)), "stream");
    } catch (error) {
      const rowOf = (one: PreparedFunction, row: number) =>
        one.args.map((arg) => columnReader(this.schema.fields[arg]!.type, data.children[arg]!)(row));
      throw this.#misfit(columns, rowOf) ?? error;
    }
  }

  /** The first value that is none of its type. */
  #misfit(
    columns: readonly (readonly unknown[])[],
    rowOf: (one: PreparedFunction, row: number) => readonly unknown[],
  ): FunctionFailure | undefined {
    for (const [place, one] of this.functions.entries()) {
      const type: StructType = { kind: "struct", fields: [{ ...one.field, name: "result" }] };
      for (const [row, value] of columns[place]!.entries()) {
        try {
          encodeBatch(type, [[value]], 1);
        } catch (error) {
          const detail = value !== null && typeof value === "object" ? ` (${(error as Error).message})` : "";
          const reason = `it returned ${shown(value)} where ${simpleString(one.field.type)} is declared${detail}`;
          return new FunctionFailure({ ...callOf(one), row: rowOf(one, row) }, reason);
        }
      }
    }
    return undefined;
  }
}

/** The function's values for all rows. Calls of few arguments, nearly all there are, are made without an array of them. */
function column(one: PreparedFunction, readers: readonly Read[], rows: number): readonly unknown[] {
  const { call } = one;
  const values = new Array<unknown>(rows);
  const [a, b] = readers as [Read, Read];
  let row = 0;
  try {
    if (readers.length === 1) for (; row < rows; row++) values[row] = call(a(row));
    else if (readers.length === 2) for (; row < rows; row++) values[row] = call(a(row), b(row));
    else for (; row < rows; row++) values[row] = call(...readers.map((read) => read(row)));
  } catch (error) {
    throw FunctionFailure.thrown({ ...callOf(one), row: readers.map((read) => read(row)) }, error);
  }
  return values;
}

const callOf = ({ name, types, field }: PreparedFunction): FailedCall => ({ name, types, result: field.type });
