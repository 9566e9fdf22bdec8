import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** `TABLESAMPLE BERNOULLI (10 PERCENT) REPEATABLE (7)` behind a relation. Blocks are not told apart: SYSTEM samples rows, too. */
export function parseSample(cursor: SqlCursor, child: UnresolvedPlan, start: number): UnresolvedPlan {
  const isSample = cursor.at("TABLESAMPLE") && (cursor.peek().word === "(" || cursor.peek(2).word === "(");
  if (!isSample) return child;
  const plan = cursor.scoped(() => parseSampling(cursor, child));
  return { ...plan, origin: cursor.origin(start) };
}

function parseSampling(cursor: SqlCursor, child: UnresolvedPlan): UnresolvedPlan {
  cursor.next();
  const isSystem = cursor.accept("SYSTEM");
  if (!isSystem) cursor.accept("BERNOULLI");
  const plan = cursor.parenthesized(() => parseMethod(cursor, child, isSystem));
  if (!cursor.at("REPEATABLE") || cursor.peek().word !== "(") return plan;
  cursor.next();
  const seed = cursor.parenthesized(() => parseInteger(cursor));
  if (isSystem) cursor.reportHere("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE", {});
  return plan.kind === "Sample" ? { ...plan, seed: BigInt(seed) } : plan;
}

function parseMethod(cursor: SqlCursor, child: UnresolvedPlan, isSystem: boolean): UnresolvedPlan {
  const refuseSystem = (sampleMethod: string) => {
    if (isSystem) cursor.reportHere("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD", { sampleMethod });
  };
  const sample = (upperBound: number): UnresolvedPlan => {
    if (!(upperBound >= 0 && upperBound <= 1.000001))
      cursor.reportHere("INVALID_TABLESAMPLE_FRACTION", { fraction: javaDouble(upperBound) });
    return { kind: "Sample", child, lowerBound: 0, upperBound, withReplacement: false };
  };
  if (cursor.at(")")) {
    cursor.reportHere("_LEGACY_ERROR_TEMP_0014", {});
    return child;
  }
  const isSigned = cursor.at("-");
  const number = cursor.peek(isSigned ? 1 : 0);
  if ((number.kind === "integer" || number.kind === "decimal") && cursor.peek(isSigned ? 2 : 1).word === "PERCENT") {
    cursor.index += isSigned ? 3 : 2;
    return sample(((isSigned ? -1 : 1) * Number(number.text)) / 100);
  }
  if (cursor.at("BUCKET") && cursor.peek().kind === "integer") {
    refuseSystem("BUCKET");
    return sample(parseBucket(cursor));
  }
  const amount = cursor.expression();
  if (cursor.accept("ROWS")) {
    refuseSystem("ROWS");
    return { kind: "Sample", child, lowerBound: 0, upperBound: 1, withReplacement: false, rows: amount };
  }
  refuseSystem("BYTES");
  const bytes = amount.kind === "Attribute" ? amount.nameParts.join(".") : "";
  if (/^\d+[BKMG]$/i.test(bytes)) cursor.reportHere("_LEGACY_ERROR_TEMP_0015", { msg: "byteLengthLiteral" });
  else cursor.reportHere("_LEGACY_ERROR_TEMP_0016", { bytesStr: bytes });
  return child;
}

/** `BUCKET x OUT OF y` is the fraction x / y. */
function parseBucket(cursor: SqlCursor): number {
  cursor.next();
  const numerator = parseInteger(cursor);
  cursor.expect("OUT", "OF");
  const denominator = parseInteger(cursor);
  if (cursor.accept("ON")) {
    cursor.multipartIdentifier();
    const isFunction = cursor.accept("(");
    if (isFunction) cursor.expect(")");
    cursor.reportHere("_LEGACY_ERROR_TEMP_0015", {
      msg: `BUCKET x OUT OF y ON ${isFunction ? "function" : "colname"}`,
    });
  }
  return Number(numerator) / Number(denominator);
}

const parseInteger = (cursor: SqlCursor): string =>
  cursor.current.kind === "integer" ? cursor.next().text : cursor.fail();

/** Java writes a whole double with its fraction: `2.0`. */
const javaDouble = (value: number) => (Number.isInteger(value) ? value.toFixed(1) : `${value}`);
