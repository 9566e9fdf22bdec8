import type { Cast, Expression } from "../../../plan/resolved/index";
import type { DataType } from "../../../types/index";
import type { SessionFacts } from "../session-facts";

export type CastMode = Cast["mode"];

export function canCast(_from: DataType, _to: DataType, _mode: CastMode): boolean {
  throw new Error("not yet");
}

/** @throws SparkError DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION */
export function castExpression(
  _expr: Expression,
  _type: DataType,
  _mode: CastMode,
  _facts: SessionFacts,
  _options: { isExplicit?: boolean } = {},
): Expression {
  throw new Error("not yet");
}
