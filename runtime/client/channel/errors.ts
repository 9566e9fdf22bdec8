import type { QueryContext } from "../../errors";

/** What an error of Spark's tells beside its message. */
export interface SparkConnectExceptionInit {
  readonly message: string;
  /** Spark's name of the error, such as UNRESOLVED_COLUMN.WITH_SUGGESTION. */
  readonly condition?: string;
  readonly sqlState?: string;
  readonly messageParameters?: Readonly<Record<string, string>>;
  readonly contexts?: readonly QueryContext[];
  /** The server's exception class and its parents, most derived first. */
  readonly classes?: readonly string[];
  readonly serverStackTrace?: string;
  /** A gRPC status code; absent where the client itself raised the error. */
  readonly grpcCode?: number;
  readonly cause?: unknown;
}

/** Whatever Spark Connect, its server or the way to it answers instead of a result. Subclasses are picked as PySpark picks them. */
export class SparkConnectException extends Error {
  readonly condition: string | undefined;
  readonly sqlState: string | undefined;
  readonly messageParameters: Readonly<Record<string, string>>;
  readonly contexts: readonly QueryContext[];
  readonly classes: readonly string[];
  readonly serverStackTrace: string | undefined;
  readonly grpcCode: number | undefined;
  /** Set where an execution failed: what `interruptOperation` and the server's logs name. */
  operationId: string | undefined;

  constructor(init: SparkConnectExceptionInit | string) {
    const given: SparkConnectExceptionInit = typeof init === "string" ? { message: init } : init;
    super(given.message, given.cause === undefined ? undefined : { cause: given.cause });
    this.name = new.target.name;
    this.condition = given.condition;
    this.sqlState = given.sqlState;
    this.messageParameters = given.messageParameters ?? {};
    this.contexts = given.contexts ?? [];
    this.classes = given.classes ?? [];
    this.serverStackTrace = given.serverStackTrace;
    this.grpcCode = given.grpcCode;
  }

  /** True for an execution that `interrupt…` stopped: cancelled, not failed. */
  get cancelled(): boolean {
    return this.condition === "OPERATION_CANCELED";
  }
}

/** The connection, or gRPC itself, failed: no answer of Spark's came. */
export class SparkConnectGrpcException extends SparkConnectException {}

/** The plan cannot be: a name, a type or a table does not fit. */
export class AnalysisException extends SparkConnectException {}
/** The SQL text cannot be read; `contexts` has the place. */
export class ParseException extends AnalysisException {}
/** A temporary view of that name is there already. */
export class TempTableAlreadyExistsException extends AnalysisException {}
/** An argument or a setting has a value that it cannot have; also one that the client itself refuses. */
export class IllegalArgumentException extends SparkConnectException {}
/** A computation had no answer: division by zero, overflow. */
export class ArithmeticException extends SparkConnectException {}
/** The server knows what is asked and cannot do it. */
export class UnsupportedOperationException extends SparkConnectException {}
/** An array has no element at the place that was asked for, under ANSI. */
export class ArrayIndexOutOfBoundsException extends SparkConnectException {}
/** A text or a number is no date, time or timestamp. */
export class DateTimeException extends SparkConnectException {}
/** A text is no number. */
export class NumberFormatException extends IllegalArgumentException {}
/** A streaming query ended by an error. */
export class StreamingQueryException extends SparkConnectException {}
/** The engine failed while it ran the plan. */
export class QueryExecutionException extends SparkConnectException {}
/** A Python function at the server raised; the message has its traceback. */
export class PythonException extends SparkConnectException {}
/** A value met at run time is not what the plan needs. */
export class SparkRuntimeException extends SparkConnectException {}
/** A key or element is not there, such as a setting without a value. */
export class SparkNoSuchElementException extends SparkConnectException {}
/** The answer would differ from that of an older Spark; the message names the setting that decides. */
export class SparkUpgradeException extends SparkConnectException {}
/** A job failed, or an internal error of Spark's. */
export class SparkException extends SparkConnectException {}
/** An operation could not go on as a whole; also one that was cancelled. */
export class SparkSQLException extends SparkConnectException {}
/** The plan itself is malformed, or of a newer protocol than the server speaks. */
export class InvalidPlanInput extends SparkConnectException {}
/** The server raised an exception of a class that is not in the list. */
export class UnknownException extends SparkConnectException {}

/** True for the error of an execution that `interrupt…` stopped. */
export const isCancelled = (error: unknown): boolean => error instanceof SparkConnectException && error.cancelled;

type ExceptionClass = new (init: SparkConnectExceptionInit) => SparkConnectException;

/** Java class → our class. The first class of an error's chain that is listed decides. */
export const exceptionClasses: Readonly<Record<string, ExceptionClass>> = {
  "org.apache.spark.sql.catalyst.parser.ParseException": ParseException,
  "org.apache.spark.sql.catalyst.analysis.TempTableAlreadyExistsException": TempTableAlreadyExistsException,
  "org.apache.spark.sql.AnalysisException": AnalysisException,
  "org.apache.spark.sql.streaming.StreamingQueryException": StreamingQueryException,
  "org.apache.spark.sql.execution.QueryExecutionException": QueryExecutionException,
  "java.lang.NumberFormatException": NumberFormatException,
  "java.lang.IllegalArgumentException": IllegalArgumentException,
  "java.lang.ArithmeticException": ArithmeticException,
  "java.lang.UnsupportedOperationException": UnsupportedOperationException,
  "java.lang.ArrayIndexOutOfBoundsException": ArrayIndexOutOfBoundsException,
  "java.time.DateTimeException": DateTimeException,
  "java.util.NoSuchElementException": SparkNoSuchElementException,
  "org.apache.spark.SparkArithmeticException": ArithmeticException,
  "org.apache.spark.SparkArrayIndexOutOfBoundsException": ArrayIndexOutOfBoundsException,
  "org.apache.spark.SparkDateTimeException": DateTimeException,
  "org.apache.spark.SparkIllegalArgumentException": IllegalArgumentException,
  "org.apache.spark.SparkNoSuchElementException": SparkNoSuchElementException,
  "org.apache.spark.SparkNumberFormatException": NumberFormatException,
  "org.apache.spark.SparkRuntimeException": SparkRuntimeException,
  "org.apache.spark.SparkUnsupportedOperationException": UnsupportedOperationException,
  "org.apache.spark.SparkUpgradeException": SparkUpgradeException,
  "org.apache.spark.api.python.PythonException": PythonException,
  "org.apache.spark.SparkException": SparkException,
  "org.apache.spark.SparkSQLException": SparkSQLException,
  "org.apache.spark.sql.connect.common.InvalidPlanInput": InvalidPlanInput,
};
