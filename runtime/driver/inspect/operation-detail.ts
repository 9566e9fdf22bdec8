import { create } from "@bufbuild/protobuf";
import type { SparkError } from "../../errors/index";
import { explainNode } from "../../plan/resolved/index";
import { type OperationDetail, OperationDetailSchema } from "../../protocol/index";
import { writtenPlan } from "../analysis/written-plan";
import type { JobProfile } from "../profile/job-profile";
import type { OperationProfile } from "../profile/operation-profile";
import { type PlanNode, planNodes } from "../profile/plan-nodes";
import { jobFailure } from "./job-failure";
import { operatorList } from "./operator-list";
import { stageDetails } from "./stage-details";
import { stageMessage } from "./stage-message";
import { writtenNodes } from "./written-nodes";

/** An operation's profile as inspection tells it. */
export function operationDetail(profile: OperationProfile, withAttempts: boolean): OperationDetail {
  const { identity, state, startedMs, endedMs, jobs, failure } = profile;
  return create(OperationDetailSchema, {
    operationId: identity.id,
    state,
    startedMs: BigInt(startedMs),
    ...(endedMs !== undefined && { endedMs: BigInt(endedMs) }),
    tags: [...identity.tags],
    jobs: jobs.map((job, i) => jobDetail(job, withAttempts, i === jobs.length - 1 ? failure : undefined)),
  });
}

function jobDetail(job: JobProfile, withAttempts: boolean, failure: SparkError | undefined) {
  const { purpose, startedMs, endedMs, plans, initialStages, changes } = job;
  const analyzed = plans ? planNodes(plans.analyzed) : [];
  const optimized = plans ? planNodes(plans.optimized) : [];
  return {
    purpose,
    startedMs: BigInt(startedMs),
    ...(endedMs !== undefined && { endedMs: BigInt(endedMs) }),
    parsed: plans ? writtenNodes(writtenPlan(plans.analyzed)) : [],
    analyzed: analyzed.map(nodeMessage),
    optimized: optimized.map(nodeMessage),
    initialStages: initialStages.map(stageMessage),
    stages: stageDetails(job, withAttempts),
    changes: [...changes],
    operators: operatorList(job, analyzed, optimized),
    ...(failure && { failure: jobFailure(failure, optimized, analyzed) }),
  };
}

const nodeMessage = ({ id, parent, plan }: PlanNode) => ({
  id,
  kind: plan.kind,
  text: explainNode(plan),
  ...(parent !== undefined && { parent }),
  ...(plan.planId !== undefined && { planId: BigInt(plan.planId) }),
  ...(plan.origin && { origin: plan.origin }),
});
