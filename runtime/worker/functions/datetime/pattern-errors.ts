import { RaisedCondition } from "../raised-condition";

const docroot = "https://spark.apache.org/docs/latest";

export const ofSparkTwo = (pattern: string) =>
  new RaisedCondition(
    "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION",
    { pattern: `'${pattern}'`, config: '"spark.sql.legacy.timeParserPolicy"', docroot },
    "SparkUpgradeException",
  );

export const malformed = (pattern: string) =>
  new RaisedCondition(
    "INVALID_DATETIME_PATTERN.WITH_SUGGESTION",
    { pattern: `'${pattern.replaceAll("'", "\\'")}'`, docroot },
    "SparkRuntimeException",
  );

export const illegalLetter = (pattern: string, c: string) =>
  new RaisedCondition("INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER", { pattern, c }, "SparkIllegalArgumentException");

export const weekBased = (c: string) =>
  new RaisedCondition(
    "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN",
    { c },
    "SparkIllegalArgumentException",
  );

export const tooLong = (pattern: string) =>
  new RaisedCondition("INVALID_DATETIME_PATTERN.LENGTH", { pattern }, "SparkIllegalArgumentException");
