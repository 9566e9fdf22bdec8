import { type ErrorClass, SparkError } from "../../errors/index";

/** MLlib's own checks raise Java's bare exceptions: a message without a condition. */
export const illegalArgument = (
  message: string,
  errorClass: ErrorClass = "SparkIllegalArgumentException",
): SparkError => new SparkError("", {}, errorClass, [], { message });

/** Scala's `require`. */
export function require(isTrue: boolean, message: string): void {
  if (!isTrue) throw illegalArgument(`requirement failed: ${message}`);
}
