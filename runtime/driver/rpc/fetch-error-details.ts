import { create } from "@bufbuild/protobuf";
import {
  type FetchErrorDetailsRequest,
  type FetchErrorDetailsResponse,
  FetchErrorDetailsResponseSchema,
} from "../../protocol/index";
import type { Driver } from "../driver";
import { toDetails } from "../error/to-details";
import { idsOf, sessionOf } from "./call-context";

/** Without an error of that id the answer has no root: clients then keep what the failed call told them. */
export function fetchErrorDetails(driver: Driver, request: FetchErrorDetailsRequest): FetchErrorDetailsResponse {
  const session = sessionOf(driver, request);
  const error = session.errors.find(request.errorId);
  return create(FetchErrorDetailsResponseSchema, {
    ...idsOf(session),
    ...(error && { rootErrorIdx: 0, errors: toDetails(error) }),
  });
}
