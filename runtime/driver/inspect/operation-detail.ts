import { create } from "@bufbuild/protobuf";
import { type OperationDetail, OperationDetailSchema } from "../../protocol/index";
import type { JobProfile } from "../profile/job-profile";
import type { OperationProfile } from "../profile/operation-profile";
import { type PlanNode, planNodes } from "../profile/plan-nodes";
import { operatorList } from "./operator-list";
import { stageDetails } from "./stage-details";
import { stageMessage } from "./stage-message";

/** An operation's profile as inspection tells it. */
export function operationDetail(profile: OperationProfile, withAttempts: boolean): OperationDetail {
  const { identity, state, startedMs, endedMs, jobs } = profile;
  return create(OperationDetailSchema, {
    operationId: identity.id,
    state,
    startedMs: BigInt(startedMs),
    ...(endedMs !== undefined && { endedMs: BigInt(endedMs) }),
    tags: [...identity.tags],
    jobs: jobs.map((job) => jobDetail(job, withAttempts)),
  });
}

function jobDetail(job: JobProfile, withAttempts: boolean) {
  const { purpose, startedMs, endedMs, plans, initialStages, changes } = job;
  const analyzed = plans ? planNodes(plans.analyzed) : [];
  const optimized = plans ? planNodes(plans.optimized) : [];
  return {
    purpose,
    startedMs: BigInt(startedMs),
    ...(endedMs !== undefined && { endedMs: BigInt(endedMs) }),
    analyzed: analyzed.map(nodeMessage),
    optimized: optimized.map(nodeMessage),
    initialStages: initialStages.map(stageMessage),
    stages: stageDetails(job, withAttempts),
    changes: [...changes],
    operators: operatorList(job, analyzed, optimized),
  };
}

const nodeMessage = ({ id, parent, plan, text }: PlanNode) => ({
  id,
  kind: plan.kind,
  text,
  ...(parent !== undefined && { parent }),
  ...(plan.planId !== undefined && { planId: BigInt(plan.planId) }),
  ...(plan.origin && { origin: plan.origin }),
});
