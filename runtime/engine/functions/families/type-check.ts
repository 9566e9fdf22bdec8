import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { containsKind, type DataType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import type { FunctionRow } from "../row";
import { isOrderable } from "../type-sets";
import { unordered } from "../unordered";
import { shown } from "./coerce";

/** @throws DATATYPE_MISMATCH.INVALID_ORDERING_TYPE */
export function requireOrder(name: string, args: readonly Expression[], compared: DataType): void {
  if (!isOrderable(compared)) throw unordered(name, args, compared);
}

/** For functions that compare the elements of their first argument. */
export const ordersElements =
  (name: string): NonNullable<FunctionRow["check"]> =>
  (args) => {
    const { type } = args[0]!;
    if (type.kind === "array") requireOrder(name, args, type.element);
  };

/** @throws DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE */
export const hasMapKeys =
  (name: string, keyType: (args: readonly Expression[]) => DataType | undefined): NonNullable<FunctionRow["check"]> =>
  (args) => {
    const type = keyType(args);
    if (type && containsKind(type, "map", "variant"))
      throw new SparkError("DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE", {
        sqlExpr: shown(name, args),
        keyType: `"${sqlText(type)}"`,
      });
  };

/** @throws DATATYPE_MISMATCH.HASH_MAP_TYPE, DATATYPE_MISMATCH.HASH_VARIANT_TYPE */
export const hashesValues =
  (name: string): NonNullable<FunctionRow["check"]> =>
  (args) => {
    const parameters = { sqlExpr: shown(name, args), functionName: `\`${name}\`` };
    const holds = (kind: DataType["kind"]) => args.some(({ type }) => containsKind(type, kind));
    if (holds("map")) throw new SparkError("DATATYPE_MISMATCH.HASH_MAP_TYPE", parameters);
    if (holds("variant")) throw new SparkError("DATATYPE_MISMATCH.HASH_VARIANT_TYPE", parameters);
  };
