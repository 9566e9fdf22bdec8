import { Join_JoinType as JoinType } from "../../protocol";
import { AnalysisException } from "../channel";

const joinTypes = {
  inner: JoinType.INNER,
  outer: JoinType.FULL_OUTER,
  full: JoinType.FULL_OUTER,
  fullouter: JoinType.FULL_OUTER,
  full_outer: JoinType.FULL_OUTER,
  leftouter: JoinType.LEFT_OUTER,
  left: JoinType.LEFT_OUTER,
  left_outer: JoinType.LEFT_OUTER,
  rightouter: JoinType.RIGHT_OUTER,
  right: JoinType.RIGHT_OUTER,
  right_outer: JoinType.RIGHT_OUTER,
  leftsemi: JoinType.LEFT_SEMI,
  left_semi: JoinType.LEFT_SEMI,
  semi: JoinType.LEFT_SEMI,
  leftanti: JoinType.LEFT_ANTI,
  left_anti: JoinType.LEFT_ANTI,
  anti: JoinType.LEFT_ANTI,
  cross: JoinType.CROSS,
} as const;

/** Which rows a join keeps that have no partner: `left`, `right`, `full`; `left_semi` and `left_anti` filter the left side. */
export type JoinTypeName = keyof typeof joinTypes;

/** @throws AnalysisException UNSUPPORTED_JOIN_TYPE */
export function joinTypeOf(how: string): JoinType {
  const type = (joinTypes as Readonly<Record<string, JoinType>>)[how.toLowerCase()];
  if (type !== undefined) return type;
  const supported = Object.keys(joinTypes)
    .map((name) => `'${name}'`)
    .join(", ");
  throw new AnalysisException({
    condition: "UNSUPPORTED_JOIN_TYPE",
    sqlState: "0A000",
    message: `[UNSUPPORTED_JOIN_TYPE] Unsupported join type '${how}'. Supported join types include: ${supported}. SQLSTATE: 0A000`,
    messageParameters: { typ: how, supported },
  });
}
