import type { UnresolvedAttribute, UnresolvedRegex, UnresolvedStar } from "../../../plan/unresolved/index";
import { parseAttributeName } from "../../../plan/unresolved/index";
import type {
  Expression_UnresolvedAttribute,
  Expression_UnresolvedRegex,
  Expression_UnresolvedStar,
} from "../../../protocol/index";
import { invalidPlan } from "../invalid-plan";

const planIdOf = (message: { planId?: bigint }) =>
  message.planId === undefined ? {} : { planId: Number(message.planId) };

export function attribute(message: Expression_UnresolvedAttribute): UnresolvedAttribute {
  return {
    kind: "Attribute",
    nameParts: parseAttributeName(message.unparsedIdentifier),
    ...planIdOf(message),
    ...(message.isMetadataColumn && { isMetadataColumn: true }),
  };
}

export function star(message: Expression_UnresolvedStar): UnresolvedStar {
  const target = message.unparsedTarget;
  if (target === undefined) return { kind: "Star", ...planIdOf(message) };
  if (!target.endsWith(".*")) throw invalidPlan("UNRESOLVED_STAR_TARGET_INVALID", { target });
  if (message.planId !== undefined) throw invalidPlan("UNRESOLVED_STAR_WITH_BOTH_TARGET_AND_PLAN_ID");
  return { kind: "Star", target: parseAttributeName(target.slice(0, -2)) };
}

/** Only a back-quoted name is a pattern; anything else is a plain column, as in Spark. */
export function regex(message: Expression_UnresolvedRegex): UnresolvedRegex | UnresolvedAttribute {
  const [, qualifier, pattern] = /^(?:(.+)\.)?`(.+)`$/s.exec(message.colName) ?? [];
  if (pattern === undefined) {
    return { kind: "Attribute", nameParts: parseAttributeName(message.colName), ...planIdOf(message) };
  }
  return {
    kind: "Regex",
    pattern,
    ...(qualifier && { qualifier: parseAttributeName(qualifier) }),
    ...planIdOf(message),
  };
}
