import type { Origin } from "../../../plan/origin";
import type { SortOrder } from "../../../plan/resolved/index";
import { displayName, isOrderable, requireCollationKey } from "../../functions/index";
import { analysisError } from "./analysis-error";
import { quotedType } from "./quoted";

/** @throws DATATYPE_MISMATCH.INVALID_ORDERING_TYPE */
export function requireOrderedKey({ child, direction, nulls }: SortOrder, origin?: Origin): void {
  requireCollationKey("sortorder", [child.type]);
  if (isOrderable(child.type)) return;
  throw analysisError(
    "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE",
    {
      functionName: "`sortorder`",
      dataType: quotedType(child.type),
      sqlExpr: `"${displayName(child)} ${direction === "ascending" ? "ASC" : "DESC"} NULLS ${nulls.toUpperCase()}"`,
    },
    child.origin ?? origin,
  );
}
