import { create } from "@bufbuild/protobuf";
import {
  type ArtifactStatusesRequest,
  type ArtifactStatusesResponse,
  ArtifactStatusesResponseSchema,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { idsOf, sessionOf } from "./call-context";

export function artifactStatus(driver: Driver, request: ArtifactStatusesRequest): ArtifactStatusesResponse {
  const session = sessionOf(driver, request);
  const statuses = Object.fromEntries(request.names.map((name) => [name, { exists: session.artifacts.has(name) }]));
  return create(ArtifactStatusesResponseSchema, { ...idsOf(session), statuses });
}
