import { decompress } from "fzstd";
import { SparkError } from "../../errors/index";
import {
  type Command,
  CommandSchema,
  decodeMessage,
  Plan_CompressedOperation_OpType as OpType,
  type Plan,
  type Relation,
  RelationSchema,
} from "../../protocol/index";

export type DecodedPlan =
  | { readonly kind: "relation"; readonly relation: Relation }
  | { readonly kind: "command"; readonly command: Command };

/** @throws CONNECT_INVALID_PLAN.CANNOT_PARSE: PySpark then sends plans uncompressed. */
export function decodePlan(plan: Plan | undefined): DecodedPlan {
  const op = plan?.opType;
  switch (op?.case) {
    case "root":
      return { kind: "relation", relation: op.value };
    case "command":
      return { kind: "command", command: op.value };
    case "compressedOperation":
      try {
        const bytes = decompress(op.value.data);
        return op.value.opType === OpType.COMMAND
          ? { kind: "command", command: decodeMessage(CommandSchema, bytes) }
          : { kind: "relation", relation: decodeMessage(RelationSchema, bytes) };
      } catch (cause) {
        const errorMsg = cause instanceof Error ? cause.message : String(cause);
        throw new SparkError("CONNECT_INVALID_PLAN.CANNOT_PARSE", { errorMsg }, "SparkRuntimeException", [], { cause });
      }
    default:
      throw new SparkError(
        "CONNECT_INVALID_PLAN.INVALID_ONE_OF_FIELD_NOT_SET",
        { fullName: "spark.connect.Plan", name: "op_type" },
        "SparkRuntimeException",
      );
  }
}
