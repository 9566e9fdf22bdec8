import { create } from "@bufbuild/protobuf";
import {
  type InterruptRequest,
  type InterruptResponse,
  InterruptResponseSchema,
  InterruptRequest_InterruptType as Type,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { idsOf, sessionOf } from "./call-context";

export function interrupt(driver: Driver, request: InterruptRequest): InterruptResponse {
  const session = sessionOf(driver, request);
  const { case: by, value } = request.interrupt;
  const interruptedIds = session.interrupt((operation) => {
    if (request.interruptType === Type.ALL) return true;
    if (by === "operationTag") return operation.options.tags.includes(value);
    return by === "operationId" && operation.id === value;
  });
  return create(InterruptResponseSchema, { ...idsOf(session), interruptedIds });
}
