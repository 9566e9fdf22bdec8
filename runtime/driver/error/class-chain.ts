import type { ErrorClass } from "../../errors/index";

/** Java's class and its parents, nearest first: PySpark picks its own class by the first name it knows. */
const parents: Readonly<Record<ErrorClass, readonly string[]>> = {
  AnalysisException: ["org.apache.spark.sql.AnalysisException", "java.lang.Exception"],
  ParseException: [
    "org.apache.spark.sql.catalyst.parser.ParseException",
    "org.apache.spark.sql.AnalysisException",
    "java.lang.Exception",
  ],
  SparkArithmeticException: ["org.apache.spark.SparkArithmeticException", "java.lang.ArithmeticException"],
  SparkRuntimeException: ["org.apache.spark.SparkRuntimeException", "java.lang.RuntimeException"],
  SparkDateTimeException: ["org.apache.spark.SparkDateTimeException", "java.time.DateTimeException"],
  SparkNumberFormatException: ["org.apache.spark.SparkNumberFormatException", "java.lang.NumberFormatException"],
  SparkIllegalArgumentException: [
    "org.apache.spark.SparkIllegalArgumentException",
    "java.lang.IllegalArgumentException",
  ],
  SparkArrayIndexOutOfBoundsException: [
    "org.apache.spark.SparkArrayIndexOutOfBoundsException",
    "java.lang.ArrayIndexOutOfBoundsException",
  ],
  SparkUnsupportedOperationException: [
    "org.apache.spark.SparkUnsupportedOperationException",
    "java.lang.UnsupportedOperationException",
  ],
  SparkUpgradeException: ["org.apache.spark.SparkUpgradeException", "java.lang.RuntimeException"],
  SparkClassNotFoundException: [
    "org.apache.spark.SparkClassNotFoundException",
    "java.lang.ClassNotFoundException",
    "java.lang.ReflectiveOperationException",
    "java.lang.Exception",
    "java.lang.Throwable",
    "java.lang.Object",
  ],
  SparkNoSuchElementException: ["org.apache.spark.SparkNoSuchElementException", "java.util.NoSuchElementException"],
  RuntimeException: ["java.lang.RuntimeException", "java.lang.Exception"],
  IllegalStateException: ["java.lang.IllegalStateException", "java.lang.RuntimeException", "java.lang.Exception"],
  IOException: ["java.io.IOException", "java.lang.Exception"],
  SparkException: ["org.apache.spark.SparkException", "java.lang.Exception"],
  SparkSQLException: ["org.apache.spark.SparkSQLException", "java.sql.SQLException"],
  TempTableAlreadyExistsException: [
    "org.apache.spark.sql.catalyst.analysis.TempTableAlreadyExistsException",
    "org.apache.spark.sql.AnalysisException",
  ],
  PythonException: ["org.apache.spark.api.python.PythonException", "java.lang.RuntimeException"],
  StreamingQueryException: ["org.apache.spark.sql.streaming.StreamingQueryException", "java.lang.Exception"],
};

export function classChain(errorClass: ErrorClass): readonly string[] {
  return [...parents[errorClass], "java.lang.Throwable", "java.lang.Object"];
}
