import type { ErrorClass, QueryContext } from "../../errors/index";

/** DuckDB's errors, as `type: message`, that have a condition of Spark's. First match wins. */
export interface DuckErrorRow {
  readonly pattern: RegExp;
  readonly condition: string;
  readonly errorClass: ErrorClass;
  readonly parameters: (match: RegExpExecArray) => Record<string, string>;
  /** Absent: the place is looked for in the plan. */
  readonly contexts?: readonly QueryContext[];
}

const ansi = '"spark.sql.ansi.enabled"';
const alternative: Readonly<Record<string, string>> = {
  addition: "try_add",
  subtraction: "try_subtract",
  multiplication: "try_multiply",
};
const symbol: Readonly<Record<string, string>> = { addition: "+", subtraction: "-", multiplication: "*" };

export const duckErrors: readonly DuckErrorRow[] = [
  {
    pattern: /Overflow in (addition|subtraction|multiplication) of INT(?:8|16) \((-?\d+) . (-?\d+)\)/,
    condition: "BINARY_ARITHMETIC_OVERFLOW",
    errorClass: "SparkArithmeticException",
    parameters: ([, operation = "", left = "", right = ""]) => ({
      value1: `${left}S`,
      symbol: symbol[operation]!,
      value2: `${right}S`,
      functionName: `\`${alternative[operation]}\``,
    }),
  },
  {
    pattern: /Overflow in (addition|subtraction|multiplication) of (INT\d+|DECIMAL\(\d+\))/,
    condition: "ARITHMETIC_OVERFLOW",
    errorClass: "SparkArithmeticException",
    parameters: ([, operation = ""]) => ({
      message: "overflow",
      alternative: ` Use '${alternative[operation]}' to tolerate overflow and return NULL instead.`,
      config: ansi,
    }),
  },
  {
    // Sums of BIGINT are added up as HUGEINT.
    pattern: /INT128 with value \S+ can't be cast .* INT64/s,
    condition: "ARITHMETIC_OVERFLOW",
    errorClass: "SparkArithmeticException",
    parameters: () => ({
      message: "overflow",
      alternative: " Use 'try_add' to tolerate overflow and return NULL instead.",
      config: ansi,
    }),
    // Spark's own buffers know no place; the `+` of an argument must not be taken for it.
    contexts: [{ kind: "sql", fragment: "" }],
  },
  {
    pattern:
      /Out of Range Error: .*Overflow (in|on)|Error: Date (out of range|and time not in timestamp range)|can't be cast because the value is out of range for the destination type INT/s,
    condition: "ARITHMETIC_OVERFLOW",
    errorClass: "SparkArithmeticException",
    parameters: () => ({ message: "overflow", alternative: "", config: ansi }),
  },
  {
    pattern: /Unknown TimeZone '([^']*)'/,
    condition: "INVALID_TIMEZONE",
    errorClass: "SparkDateTimeException",
    parameters: ([, timeZone = ""]) => ({ timeZone }),
  },
  {
    pattern: /More than one row returned by a subquery/,
    condition: "SCALAR_SUBQUERY_TOO_MANY_ROWS",
    errorClass: "SparkRuntimeException",
    parameters: () => ({}),
  },
  {
    pattern:
      /IO Error: No files found that match the pattern "([^"]+)"|IO Error: Cannot open file "([^"]+)": No such file/,
    condition: "FAILED_READ_FILE.FILE_NOT_EXIST",
    errorClass: "SparkException",
    parameters: ([, a, b]) => ({ path: a ?? b ?? "" }),
  },
  {
    pattern:
      /File '([^']*)' too small to be a Parquet file|(?:No magic bytes found at end of file|Invalid Input Error: .*[Pp]arquet).*?'([^']+)'/s,
    condition: "FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER",
    errorClass: "SparkException",
    parameters: ([, small, path = small ?? ""]) => ({ path }),
  },
  {
    pattern: /IO Error: (.*No space left on device.*)/,
    condition: "TASK_WRITE_FAILED",
    errorClass: "SparkException",
    parameters: ([, message = ""]) => ({ path: /"([^"]+)"/.exec(message)?.[1] ?? "" }),
  },
  {
    pattern: /Out of Memory Error: (.*)/s,
    condition: "UNABLE_TO_ACQUIRE_MEMORY",
    errorClass: "SparkException",
    parameters: ([, message = ""]) => ({
      requestedBytes: /of size ([\d.]+ \w+)/.exec(message)?.[1] ?? "more memory",
      receivedBytes: "0",
    }),
  },
  {
    pattern: /Parser Error: (memory exhausted at|Max expression depth limit)/,
    condition: "FAILED_TO_PARSE_TOO_COMPLEX",
    errorClass: "ParseException",
    parameters: () => ({}),
  },
];
