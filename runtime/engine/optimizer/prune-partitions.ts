import {
  type Attribute,
  conjunctsOf,
  type Expression,
  type FileEntry,
  type FileScan,
  mapPlanChildren,
  outputOf,
  type Plan,
} from "../../plan/resolved/index";
import { mayHold } from "./may-hold";
import { partitionValue } from "./partition-value";
import type { Rule } from "./rule";

/** Files whose folder's values no row of the result can have are not read. The filter stays where it is. */
export const prunePartitions: Rule = { name: "PrunePartitions", apply: (plan) => push(plan, []) };

/** `terms` hold for every row that this plan gives and the result keeps. */
function push(plan: Plan, terms: readonly Expression[]): Plan {
  switch (plan.kind) {
    case "FileScan":
      return terms.length > 0 ? pruneScan(plan, terms) : plan;
    case "Filter":
      return { ...plan, child: push(plan.child, [...terms, ...conjunctsOf(plan.condition)]) };
    case "Project": {
      // A plain column keeps its id through the list; renamed ones are looked up no further.
      const kept = new Set(plan.list.flatMap((named) => (named.kind === "Attribute" ? [named.id] : [])));
      return { ...plan, child: push(plan.child, over(terms, kept)) };
    }
    case "SubqueryAlias":
    case "Sort":
    case "Repartition":
      return { ...plan, child: push(plan.child, over(terms, idsOf(plan.child))) };
    case "Join": {
      const all = plan.type === "inner" || plan.type === "cross" ? [...terms, ...conjunctsOf(plan.condition)] : terms;
      const keepsLeft = plan.type !== "right_outer" && plan.type !== "full_outer";
      const keepsRight = plan.type === "inner" || plan.type === "cross" || plan.type === "right_outer";
      return {
        ...plan,
        left: push(plan.left, keepsLeft ? over(all, idsOf(plan.left)) : []),
        right: push(plan.right, keepsRight ? over(all, idsOf(plan.right)) : []),
      };
    }
    default:
      return mapPlanChildren(plan, (child) => push(child, []));
  }
}

const idsOf = (plan: Plan): ReadonlySet<number> => new Set(outputOf(plan).map(({ id }) => id));

const over = (terms: readonly Expression[], ids: ReadonlySet<number>) => terms.filter((term) => usesOnly(term, ids));

function usesOnly(term: Expression, ids: ReadonlySet<number>): boolean {
  if (term.kind === "Attribute") return ids.has(term.id);
  return term.kind === "Literal" || (term.kind === "Call" && term.args.every((arg) => usesOnly(arg, ids)));
}

function pruneScan(scan: FileScan, terms: readonly Expression[]): FileScan {
  const { files, partitionSchema } = scan.relation;
  const columns = new Map(partitionSchema.fields.map(({ name }, place) => [name, place]));
  const placeOf = new Map(
    scan.output.flatMap(({ id, name }) => (columns.has(name) ? [[id, columns.get(name)!] as const] : [])),
  );
  const onPartitions = terms.filter((term) => usesOnly(term, new Set(placeOf.keys())));
  if (onPartitions.length === 0) return scan;
  const isNeeded = ({ partitionValues }: FileEntry) => {
    const partitionOf = ({ id, type }: Attribute) => partitionValue(partitionValues[placeOf.get(id)!] ?? null, type);
    return onPartitions.every((term) => mayHold(term, partitionOf));
  };
  return { ...scan, relation: { ...scan.relation, files: files.filter(isNeeded) } };
}
