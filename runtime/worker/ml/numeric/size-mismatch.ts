import { RaisedCondition } from "../../functions/raised-condition";

/** What Spark's summarizers say of vectors of two lengths in one column, as its jobs end. */
export const sizeMismatch = (known: number, found: number): RaisedCondition => {
  const reason = `requirement failed: Dimensions mismatch when adding new sample. Expecting ${known} but got ${found}.`;
  const message = `Job aborted due to stage failure: java.lang.IllegalArgumentException: ${reason}`;
  return new RaisedCondition("", { message }, "SparkException");
};
