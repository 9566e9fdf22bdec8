import type { DataFrame, SparkSession } from "../../runtime/client/api";
import { fromJson } from "../../runtime/types";
import { at, parseSite } from "./call-sites";

/** A variable of the running kernel's, as it was after the last cell. */
export interface KernelVariable {
  readonly name: string;
  readonly language: "sparkts" | "python";
  /** Spark's JSON of a schema. */
  readonly schema: string;
}

/** What stands for a cell where a frame is the kernel's. */
const kernel = "kernel";

/** A frame with the columns that a variable had: all that is known of it, and only as long as nothing runs anew. */
export function kernelFrame(spark: SparkSession, { schema }: KernelVariable): DataFrame | undefined {
  const type = fromJson(schema);
  return type.kind === "struct"
    ? at({ cellId: kernel, start: 0, end: 0 }, () => spark.createDataFrame([], type))
    : undefined;
}

export const isKernelSite = (site: string): boolean => parseSite(site)?.cellId === kernel;
