import { conditions } from "./conditions/index";

/** Where in the user's text an error arose. Offsets are 0-based and inclusive, as on Spark's wire. */
export interface QueryContext {
  readonly kind: "sql" | "dataframe";
  readonly fragment: string;
  readonly start?: number;
  readonly stop?: number;
  readonly line?: number;
  /** 0-based column of `start` in its line. */
  readonly column?: number;
  readonly callSite?: string;
  readonly summary?: string;
  readonly objectType?: string;
  readonly objectName?: string;
}

/** The Java exception families that clients tell apart. */
export type ErrorClass =
  | "AnalysisException"
  | "ParseException"
  | "SparkArithmeticException"
  | "SparkRuntimeException"
  | "SparkDateTimeException"
  | "SparkNumberFormatException"
  | "SparkIllegalArgumentException"
  | "SparkArrayIndexOutOfBoundsException"
  | "SparkUnsupportedOperationException"
  | "SparkUpgradeException"
  | "SparkClassNotFoundException"
  | "SparkNoSuchElementException"
  | "SparkException"
  | "RuntimeException"
  | "IllegalStateException"
  | "IOException"
  | "SparkSQLException"
  | "TempTableAlreadyExistsException"
  | "PythonException"
  | "StreamingQueryException";

/** An error of Spark's own kind: a condition of its list, the SQLSTATE, and the parameters that fill its message. */
export class SparkError extends Error {
  override readonly name = "SparkError";
  readonly sqlState: string | undefined;
  constructor(
    readonly condition: string,
    readonly parameters: Readonly<Record<string, string>> = {},
    readonly errorClass: ErrorClass = "AnalysisException",
    readonly contexts: readonly QueryContext[] = [],
    options?: ErrorOptions & { message?: string; sqlState?: string },
  ) {
    super(options?.message ?? formatMessage(condition, parameters), options);
    this.sqlState = options?.sqlState ?? sqlStateOf(condition);
  }
}

const rowOf = (condition: string) => conditions[condition] ?? conditions[condition.split(".")[0]!];

export function sqlStateOf(condition: string): string | undefined {
  return conditions[condition]?.sqlState ?? conditions[condition.split(".")[0]!]?.sqlState;
}

/** `[CONDITION] message SQLSTATE: 42000`, as Spark prints it; the last part only where the condition has one. */
export function formatMessage(condition: string, parameters: Readonly<Record<string, string>>): string {
  const main = conditions[condition.split(".")[0]!];
  const own = rowOf(condition);
  const template = !own ? "" : own === main || !main ? own.message : `${main.message} ${own.message}`;
  const text = template.replace(/<(\w+)>/g, (whole, key: string) => parameters[key] ?? whole);
  if (condition.startsWith("_LEGACY_ERROR_TEMP_")) return text;
  const state = sqlStateOf(condition);
  return `[${condition}] ${text}${state ? ` SQLSTATE: ${state}` : ""}`;
}
