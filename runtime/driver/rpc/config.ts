import { create } from "@bufbuild/protobuf";
import type { SessionConfig } from "../../config/index";
import { SparkError } from "../../errors/index";
import {
  type ConfigRequest,
  type ConfigRequest_Operation,
  type ConfigResponse,
  ConfigResponseSchema,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { idsOf, sessionOf } from "./call-context";

type Pair = { key: string; value?: string };

export function config(driver: Driver, request: ConfigRequest): ConfigResponse {
  const session = sessionOf(driver, request);
  const warnings: string[] = [];
  session.analyses.clear();
  const pairs = answer(session.config, request.operation?.opType, warnings);
  return create(ConfigResponseSchema, { ...idsOf(session), pairs, warnings });
}

function answer(conf: SessionConfig, op: ConfigRequest_Operation["opType"] | undefined, warnings: string[]): Pair[] {
  switch (op?.case) {
    case "set":
      for (const { key, value } of op.value.pairs) {
        try {
          conf.set(key, value ?? "");
        } catch (error) {
          if (!op.value.silent || !(error instanceof SparkError)) throw error;
          warnings.push(error.message);
        }
      }
      return [];
    case "get":
      return op.value.keys.map((key) => ({ key, value: conf.told(key) ?? undefined }));
    case "getWithDefault":
      return op.value.pairs.map(({ key, value }) => ({ key, value: conf.entries().get(key) ?? value }));
    case "getOption":
      return op.value.keys.map((key) => ({ key, value: conf.find(key) }));
    case "getAll": {
      const prefix = op.value.prefix ?? "";
      return [...conf.entries()]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => ({ key: key.slice(prefix.length), value }));
    }
    case "unset":
      for (const key of op.value.keys) conf.unset(key);
      return [];
    case "isModifiable":
      return op.value.keys.map((key) => ({ key, value: String(conf.isModifiable(key)) }));
    default:
      throw new SparkError(
        "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SET",
        { fullName: "spark.connect.ConfigRequest.Operation", name: "op_type" },
        "SparkIllegalArgumentException",
      );
  }
}
