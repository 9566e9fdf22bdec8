import { RaisedCondition } from "../raised-condition";

/** Bytes that are no sketch, or one of another kind. */
export class BadSketch extends Error {
  constructor(readonly actualFamily?: string) {
    super("not a sketch of this kind");
  }
}

/** Runs what reads sketches for a function of Spark's; bad bytes raise the family's condition. */
export function reading<Value>(family: "HLL" | "THETA" | "KLL" | "TUPLE", name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadSketch || error instanceof RangeError)) throw error;
    const actual = error instanceof BadSketch && error.actualFamily;
    const parameters = { function: `\`${name}\`` };
    if (actual && family !== "HLL" && family !== "KLL")
      throw new RaisedCondition(
        `${family}_INVALID_INPUT_SKETCH_BUFFER_FAMILY`,
        { ...parameters, expectedFamily: family === "THETA" ? "COMPACT" : "TUPLE", actualFamily: actual },
        "SparkRuntimeException",
      );
    throw new RaisedCondition(`${family}_INVALID_INPUT_SKETCH_BUFFER`, parameters, "SparkRuntimeException");
  }
}
