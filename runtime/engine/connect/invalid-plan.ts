import { SparkError } from "../../errors/index";

/** A message that Spark Connect itself refuses: CONNECT_INVALID_PLAN. */
export function invalidPlan(subCondition: string, parameters: Readonly<Record<string, string>> = {}): SparkError {
  return new SparkError(`CONNECT_INVALID_PLAN.${subCondition}`, parameters, "SparkRuntimeException");
}

/** A kind of message that this server does not carry out. `name` is the field in its message, as the protocol spells it. */
export const unsupportedField = (fullName: string, name: string, number: number): SparkError =>
  invalidPlan("INVALID_ONE_OF_FIELD_NOT_SUPPORTED", { fullName, name, number: String(number) });

export const fieldNotSet = (fullName: string, name: string): SparkError =>
  invalidPlan("INVALID_ONE_OF_FIELD_NOT_SET", { fullName, name });

/** The message in a field that the plan cannot do without. */
export function required<T>(value: T | undefined, fullName: string, fieldName: string): T {
  if (value === undefined) throw invalidPlan("FIELD_CANNOT_BE_EMPTY", { fullName, fieldName });
  return value;
}
