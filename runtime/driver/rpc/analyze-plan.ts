import { create } from "@bufbuild/protobuf";
import { toProtoType } from "../../engine/connect/index";
import { SparkError } from "../../errors/index";
import { schemaOf } from "../../plan/resolved/index";
import type { ExplainMode } from "../../plan/unresolved/index";
import {
  type AnalyzePlanRequest,
  type AnalyzePlanResponse,
  AnalyzePlanResponseSchema,
  AnalyzePlanRequest_Explain_ExplainMode as Mode,
  type Plan,
} from "../../protocol/index";
import { fromJson, parseDdl, schemaToDdl, treeString } from "../../types/index";
import { analyzeRelation } from "../analysis/analyze-relation";
import { inputFiles, isLocal, sameSemantics, semanticHash } from "../analysis/plan-facts";
import type { Driver } from "../driver";
import { decodePlan } from "../execute/decode-plan";
import { explain } from "../execute/explain";
import type { Session } from "../session/session";
import { sparkVersion } from "../version";
import { idsOf, sessionOf } from "./call-context";

type Result = AnalyzePlanResponse["result"];

export async function analyzePlan(driver: Driver, request: AnalyzePlanRequest): Promise<AnalyzePlanResponse> {
  const session = sessionOf(driver, request);
  const result = await answer(driver, session, request.analyze);
  return create(AnalyzePlanResponseSchema, { ...idsOf(session), result } as Parameters<
    typeof create<typeof AnalyzePlanResponseSchema>
  >[1]);
}

type Init = { case: NonNullable<Result["case"]>; value: object };

async function answer(driver: Driver, session: Session, asked: AnalyzePlanRequest["analyze"]): Promise<Init> {
  const resolve = async (plan: Plan | undefined) => {
    const decoded = decodePlan(plan);
    if (decoded.kind === "relation") return analyzeRelation(driver, session, decoded.relation);
    throw new SparkError(
      "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SUPPORTED",
      { fullName: "spark.connect.Plan", name: "command", number: "2" },
      "SparkRuntimeException",
    );
  };
  switch (asked.case) {
    case "schema":
      return { case: "schema", value: { schema: toProtoType(schemaOf(await resolve(asked.value.plan))) } };
    case "explain": {
      const plan = await resolve(asked.value.plan);
      return {
        case: "explain",
        value: { explainString: await explain(driver, session, plan, explainModes[asked.value.explainMode]) },
      };
    }
    case "treeString": {
      const schema = schemaOf(await resolve(asked.value.plan));
      return { case: "treeString", value: { treeString: treeString(schema, asked.value.level) } };
    }
    case "isLocal":
      return { case: "isLocal", value: { isLocal: isLocal(await resolve(asked.value.plan)) } };
    case "isStreaming":
      await resolve(asked.value.plan);
      return { case: "isStreaming", value: { isStreaming: false } };
    case "inputFiles":
      return { case: "inputFiles", value: { files: inputFiles(await resolve(asked.value.plan)) } };
    case "sparkVersion":
      return { case: "sparkVersion", value: { version: sparkVersion } };
    case "ddlParse":
      return { case: "ddlParse", value: { parsed: toProtoType(parseDdl(asked.value.ddlString)) } };
    case "jsonToDdl":
      return { case: "jsonToDdl", value: { ddlString: ddlOf(asked.value.jsonString) } };
    case "sameSemantics": {
      const [one, other] = [await resolve(asked.value.targetPlan), await resolve(asked.value.otherPlan)];
      return { case: "sameSemantics", value: { result: sameSemantics(one, other) } };
    }
    case "semanticHash":
      return { case: "semanticHash", value: { result: semanticHash(await resolve(asked.value.plan)) } };
    case "persist":
    case "unpersist":
    case "getStorageLevel": {
      const { relation } = asked.value;
      if (!relation) throw unknownMethod(asked.case);
      const plan = await analyzeRelation(driver, session, relation);
      const { cache } = session;
      if (asked.case === "persist") cache.persist(plan, asked.value.storageLevel);
      if (asked.case === "unpersist") await cache.unpersist(plan);
      return { case: asked.case, value: { storageLevel: cache.levelOf(plan) } };
    }
    default:
      throw unknownMethod(String(asked.case));
  }
}

const explainModes: Readonly<Record<Mode, ExplainMode>> = {
  [Mode.UNSPECIFIED]: "simple",
  [Mode.SIMPLE]: "simple",
  [Mode.EXTENDED]: "extended",
  [Mode.CODEGEN]: "codegen",
  [Mode.COST]: "cost",
  [Mode.FORMATTED]: "formatted",
};

function ddlOf(json: string): string {
  const type = fromJson(json);
  if (type.kind === "struct") return schemaToDdl(type);
  throw new SparkError(
    "CONNECT_INVALID_PLAN.INVALID_SCHEMA_NON_STRUCT_TYPE",
    { inputSchema: json, dataType: type.kind },
    "SparkRuntimeException",
  );
}

const unknownMethod = (other: string) =>
  new SparkError("CONNECT_INVALID_PLAN.UNKNOWN_ANALYZE_METHOD", { other }, "SparkUnsupportedOperationException");
