import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type Relation, RelationSchema } from "../../protocol";
import { originInit } from "./call-site";
import type { Observation } from "./observation";

export type RelationKind = NonNullable<MessageInitShape<typeof RelationSchema>["relType"]>;

/** What has to be done before a plan runs. */
interface Pending {
  wait(): Promise<unknown>;
}

/** A node of the plan, and the id by which `df.col(…)` names it. */
export interface PlanNode {
  readonly planId: bigint;
  readonly relation: Relation;
  /** Commands whose results the plan reads, and what it needs at the server; an action waits for them. */
  readonly pending: readonly Pending[];
  /** What an action over the plan computes beside its rows. */
  readonly observations: readonly Observation[];
}

let lastPlanId = 0n;

/** @param references relations that subqueries of the node's columns read */
export function newRelation(
  relType: RelationKind,
  inputs: readonly PlanNode[] = [],
  references: readonly Relation[] = [],
): PlanNode {
  const pending = [...new Set(inputs.flatMap((input) => input.pending))];
  const observations = [...new Set(inputs.flatMap((input) => input.observations))];
  const { planId, relation } = bareRelation(relType);
  if (references.length === 0) return { planId, relation, pending, observations };
  const whole = bareRelation({ case: "withRelations", value: { root: relation, references: [...references] } });
  return { planId, relation: whole.relation, pending, observations };
}

function bareRelation(relType: RelationKind) {
  const planId = ++lastPlanId;
  const origin = originInit();
  return { planId, relation: create(RelationSchema, { common: { planId, ...(origin && { origin }) }, relType }) };
}
