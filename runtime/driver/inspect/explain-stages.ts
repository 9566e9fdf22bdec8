import { create } from "@bufbuild/protobuf";
import { planQuery } from "../../engine/physical/index";
import { SparkError } from "../../errors/index";
import { explainPlan } from "../../plan/resolved/index";
import {
  type ExplainStagesRequest,
  type ExplainStagesResponse,
  ExplainStagesResponseSchema,
} from "../../protocol/index";
import { analyzeRelation } from "../analysis/analyze-relation";
import type { Driver } from "../driver";
import { decodePlan } from "../execute/decode-plan";
import { optimized } from "../execute/optimized";
import { planSettings } from "../execute/plan-settings";
import { sessionOf } from "../rpc/call-context";
import { stageMessage } from "./stage-message";

export async function explainStages(driver: Driver, request: ExplainStagesRequest): Promise<ExplainStagesResponse> {
  const session = sessionOf(driver, request);
  const decoded = decodePlan(request.plan);
  if (decoded.kind !== "relation") {
    throw new SparkError(
      "CONNECT_INVALID_PLAN.UNKNOWN_ANALYZE_METHOD",
      { other: "command" },
      "SparkUnsupportedOperationException",
    );
  }
  const analyzed = await analyzeRelation(driver, session, decoded.relation);
  const settings = planSettings(session);
  const plan = await optimized(driver, session, analyzed, settings);
  const { stages } = planQuery(plan, settings);
  return create(ExplainStagesResponseSchema, {
    analyzed: explainPlan(analyzed),
    optimized: explainPlan(plan),
    stages: stages.map(stageMessage),
  });
}
