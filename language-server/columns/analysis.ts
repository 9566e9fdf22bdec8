import type { QueryContext } from "../../runtime/errors";
import type { StructType } from "../../runtime/types";

/** What the target says of a plan. */
export type Analysis =
  | { readonly kind: "schema"; readonly schema: StructType }
  | { readonly kind: "error"; readonly error: AnalysisError }
  /** No answer: not connected, too slow, or the plan reads a view that could not be made. */
  | { readonly kind: "none" };

export interface AnalysisError {
  readonly message: string;
  readonly condition: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  /** Call sites are numbers of the plan's own, as `#3`. */
  readonly contexts: readonly QueryContext[];
}
