import { type NamedExpression, outputOf, type Plan } from "../../../plan/resolved/index";
import { type DataType, sameType } from "../../../types/index";
import { castExpression } from "../../functions/index";
import type { Environment } from "../environment";

/** The plan with its columns cast, by position; itself when they have the types already. */
export function projectCasts(plan: Plan, types: readonly DataType[], { session }: Environment): Plan {
  const columns = outputOf(plan);
  if (columns.every((column, i) => sameType(column.type, types[i]!))) return plan;
  const list = columns.map((column, i): NamedExpression => {
    if (sameType(column.type, types[i]!)) return column;
    const child = castExpression(column, types[i]!, session.ansi ? "ansi" : "legacy", session);
    const { name, metadata } = column;
    return {
      kind: "Alias",
      id: session.newId(),
      name,
      child,
      type: child.type,
      nullable: child.nullable,
      ...(metadata && { metadata }),
    };
  });
  return { kind: "Project", list, child: plan };
}
