import { create } from "@bufbuild/protobuf";
import {
  type GetStatusRequest,
  type GetStatusResponse,
  GetStatusResponseSchema,
  GetStatusResponse_OperationStatus_OperationState as State,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { idsOf, sessionOf } from "./call-context";

const states = {
  running: State.RUNNING,
  succeeded: State.SUCCEEDED,
  failed: State.FAILED,
  cancelled: State.CANCELLED,
} as const;

export function getStatus(driver: Driver, request: GetStatusRequest): GetStatusResponse {
  const session = sessionOf(driver, request);
  const known = new Map([
    ...session.ended,
    ...[...session.operations.values()].map(({ id, state }) => [id, state] as const),
  ]);
  const asked = request.operationStatus?.operationIds ?? [];
  const ids = !request.operationStatus ? [] : asked.length > 0 ? asked : [...known.keys()];
  return create(GetStatusResponseSchema, {
    ...idsOf(session),
    operationStatuses: ids.map((operationId) => {
      const state = known.get(operationId);
      return { operationId, state: state ? states[state] : State.UNKNOWN };
    }),
  });
}
