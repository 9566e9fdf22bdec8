import type { DataFrame } from "../dataframe";

/** Small results as objects for a specification; the frame's columns must be text and doubles. */
export async function rowsOf(frame: DataFrame): Promise<Record<string, unknown>[]> {
  return (await frame.collect()).map((row) => row.toObject());
}
