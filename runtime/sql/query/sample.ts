import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

/** `TABLESAMPLE (10 PERCENT) REPEATABLE (7)` behind a relation. */
export function parseSample(cursor: SqlCursor, child: UnresolvedPlan, start: number): UnresolvedPlan {
  const sampleStart = cursor.current.start;
  if (!cursor.at("TABLESAMPLE") || !(cursor.peek().word === "(" || cursor.peek(2).word === "(")) return child;
  cursor.next();
  if (cursor.at("SYSTEM") || cursor.at("BERNOULLI")) parseMethodName(cursor, sampleStart);
  const plan = cursor.parenthesized(() => parseMethod(cursor, child, sampleStart));
  const hasSeed = cursor.at("REPEATABLE") && cursor.peek().word === "(" && cursor.accept("REPEATABLE");
  const seed = hasSeed
    ? cursor.parenthesized(() => (cursor.current.kind === "integer" ? BigInt(cursor.next().text) : cursor.fail()))
    : undefined;
  return { ...plan, ...(seed !== undefined && plan.kind === "Sample" && { seed }), origin: cursor.origin(start) };
}

function parseMethodName(cursor: SqlCursor, start: number): void {
  if (cursor.next().word === "SYSTEM") cursor.report("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD", {}, start);
}

function parseMethod(cursor: SqlCursor, child: UnresolvedPlan, start: number): UnresolvedPlan {
  const fraction = (upperBound: number): UnresolvedPlan => {
    if (!(upperBound >= 0 && upperBound <= 1.000001))
      cursor.report("INVALID_TABLESAMPLE_FRACTION", { fraction: `${upperBound}` }, start);
    return { kind: "Sample", child, lowerBound: 0, upperBound, withReplacement: false };
  };
  if (cursor.at(")")) {
    cursor.report("_LEGACY_ERROR_TEMP_0014", {}, start);
    return child;
  }
  const isSigned = cursor.at("-");
  const number = cursor.peek(isSigned ? 1 : 0);
  if ((number.kind === "integer" || number.kind === "decimal") && cursor.peek(isSigned ? 2 : 1).word === "PERCENT") {
    cursor.index += isSigned ? 3 : 2;
    return fraction(((isSigned ? -1 : 1) * Number(number.text)) / 100);
  }
  if (cursor.at("BUCKET") && cursor.peek().kind === "integer") {
    cursor.next();
    const numerator = Number(cursor.next().text);
    cursor.expect("OUT", "OF");
    const denominator = cursor.current.kind === "integer" ? Number(cursor.next().text) : cursor.fail();
    if (cursor.accept("ON")) {
      const [column] = cursor.multipartIdentifier();
      const isFunction = cursor.accept("(") && (cursor.expect(")"), true);
      const message = `BUCKET x OUT OF y ON ${isFunction ? "function" : "colname"}`;
      if (column) cursor.report("_LEGACY_ERROR_TEMP_0015", { msg: message }, start);
    }
    return fraction(numerator / denominator);
  }
  const amount = cursor.expression();
  if (cursor.accept("ROWS"))
    return { kind: "Sample", child, lowerBound: 0, upperBound: 1, withReplacement: false, rows: amount };
  const bytes = amount.kind === "Attribute" ? amount.nameParts.join(".") : "";
  if (/^\d+[BKMG]$/i.test(bytes)) cursor.report("_LEGACY_ERROR_TEMP_0015", { msg: "byteLengthLiteral" }, start);
  else cursor.report("_LEGACY_ERROR_TEMP_0016", { bytesStr: bytes }, start);
  return child;
}
