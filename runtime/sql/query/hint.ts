import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

export interface Hint {
  readonly name: string;
  readonly parameters: readonly UnresolvedExpression[];
}

/** `/*+ BROADCAST(t), REPARTITION(3) *\/`, any number of times. */
export function parseHints(cursor: SqlCursor): Hint[] {
  const hints: Hint[] = [];
  while (cursor.accept("/*+")) {
    do {
      cursor.accept(",");
      const name = cursor.identifier(true);
      const parameters = cursor.at("(") ? cursor.parenthesized(() => cursor.list(() => cursor.primary())) : [];
      hints.push({ name, parameters });
    } while (!cursor.accept("*/"));
  }
  return hints;
}

/** The first hint is outermost, as Spark has it. */
export const withHints = (plan: UnresolvedPlan, hints: readonly Hint[]): UnresolvedPlan =>
  hints.reduceRight<UnresolvedPlan>((child, hint) => ({ kind: "Hint", child, ...hint, origin: child.origin }), plan);
