import type { MessageInitShape } from "@bufbuild/protobuf";
import { type UnresolvedPlan, type WrittenNode, writtenLine, writtenTree } from "../../plan/unresolved/index";
import type { PlanNodeSchema } from "../../protocol/index";

/** A plan as it was written, each node before those below it. */
export function writtenNodes(plan: UnresolvedPlan): MessageInitShape<typeof PlanNodeSchema>[] {
  const nodes: MessageInitShape<typeof PlanNodeSchema>[] = [];
  const visit = (node: WrittenNode, parent: number | undefined): void => {
    const id = nodes.length;
    const { kind, origin, asides, children } = node;
    nodes.push({
      id,
      kind,
      text: writtenLine(node),
      ...(parent !== undefined && { parent }),
      ...(origin && { origin }),
    });
    for (const below of [...asides, ...children]) visit(below, id);
  };
  visit(writtenTree(plan), undefined);
  return nodes;
}
