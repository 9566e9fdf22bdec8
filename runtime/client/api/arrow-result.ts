import { type RecordBatch, RecordBatchReader, Table } from "apache-arrow";
import { fromTypeMessage } from "../../protocol";
import type { StructType } from "../../types";
import { arrowSchema } from "../../types/arrow-schema";
import { sparkSchema } from "../../types/arrow-to-spark";
import { type ExecutionResult, SparkConnectException } from "../channel";
import { recordBatches, rowDecoder } from "./arrow-rows";

type Answer = Pick<ExecutionResult, "schema" | "batches">;

/** The schema of a result: the one that came with it, or else that of its Arrow data. */
export function schemaOf({ schema, batches }: Answer): StructType {
  const type = schema && fromTypeMessage(schema);
  if (type?.kind === "struct") return type;
  const [ipc] = batches;
  if (!ipc) throw new SparkConnectException("The server answered neither a schema nor rows");
  return sparkSchema(RecordBatchReader.from(ipc).open().schema);
}

/** All batches as one table. */
export function arrowTable(result: Answer): Table {
  const batches: RecordBatch[] = result.batches.flatMap((ipc) => [...RecordBatchReader.from(ipc)]);
  return batches.length > 0 ? new Table(batches) : new Table(arrowSchema(schemaOf(result), "UTC"));
}

export function firstValue(result: Answer): unknown {
  const schema = result.batches.length > 0 ? schemaOf(result) : undefined;
  if (!schema || schema.fields.length === 0) return undefined;
  for (const ipc of result.batches) {
    for (const batch of recordBatches(ipc)) {
      const [row] = rowDecoder(schema)(batch);
      if (row) return row.get(0);
    }
  }
  return undefined;
}
