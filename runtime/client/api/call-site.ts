import type { MessageInitShape } from "@bufbuild/protobuf";
import type { OriginSchema } from "../../protocol";

/** Where in the user's text the API is being called. */
export interface CallSite {
  /** The text of the call, such as `filter`. */
  readonly fragment: string;
  /** Shown in error messages: `cell 3:4:10`. */
  readonly callSite: string;
}

let provider: (() => CallSite | undefined) | undefined;

/** Lets errors and plan views name the user's own line. Called for every relation and column made, so it must be cheap. */
export function setCallSiteProvider(next: (() => CallSite | undefined) | undefined): void {
  provider = next;
}

export function originInit(): MessageInitShape<typeof OriginSchema> | undefined {
  const site = provider?.();
  return site && { function: { case: "pythonOrigin", value: { fragment: site.fragment, callSite: site.callSite } } };
}
