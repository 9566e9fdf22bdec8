import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Catalog } from "../../../protocol/index";
import { fromProtoType } from "../data-type";
import { fieldNotSet } from "../invalid-plan";

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `spark.catalog.…`: the operation's name and fields, as the protocol spells the one and the messages hold the other. */
export function catalogCall(message: Catalog): UnresolvedPlan {
  const { case: kind, value } = message.catType;
  if (!kind) throw fieldNotSet("spark.connect.Catalog", "cat_type");
  const { $typeName, $unknown, schema, ...args } = value as typeof value & {
    schema?: Parameters<typeof fromProtoType>[0];
  };
  return {
    kind: "CatalogCall",
    operation: snakeCase(kind),
    args: schema ? { ...args, schema: fromProtoType(schema) } : args,
  };
}
