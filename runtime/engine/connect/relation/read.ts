import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { parseAttributeName } from "../../../plan/unresolved/index";
import type { LocalRelation, Range, Read, SQL, UnresolvedTableValuedFunction } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { fieldNotSet, invalidPlan, unsupportedField } from "../invalid-plan";
import { fromLiteral } from "../literal";

export function read(message: Read): UnresolvedPlan {
  if (message.isStreaming) throw unsupportedField("spark.connect.Read", "is_streaming", 3);
  const { case: kind, value } = message.readType;
  switch (kind) {
    case "namedTable":
      return {
        kind: "Table",
        nameParts: parseAttributeName(value.unparsedIdentifier),
        options: value.options,
      };
    case "dataSource": {
      const { format, schema, options, paths, predicates } = value;
      if (predicates.length > 0) {
        throw invalidPlan("PREDICATES_NOT_SUPPORTED_FOR_DATA_SOURCE", { format: format ?? "" });
      }
      const { path, ...others } = options;
      const fromOption = paths.length === 0 && path !== undefined;
      return {
        kind: "FileScan",
        ...(format && { format }),
        ...(schema && { schema }),
        options: fromOption ? others : options,
        paths: fromOption ? [path] : paths,
      };
    }
    case undefined:
      throw fieldNotSet("spark.connect.Read", "read_type");
  }
}

/** Older clients send literals, newer ones expressions. */
export function sql(message: SQL, to: Conversion): UnresolvedPlan {
  const literal = (value: SQL["posArgs"][number]): UnresolvedExpression => ({ kind: "Literal", ...fromLiteral(value) });
  const named = [
    ...Object.entries(message.args).map(([name, value]) => [name, literal(value)] as const),
    ...Object.entries(message.namedArguments).map(([name, value]) => [name, to.expression(value)] as const),
  ];
  return {
    kind: "Sql",
    query: message.query,
    namedArguments: Object.fromEntries(named),
    positionalArguments: [...message.posArgs.map(literal), ...message.posArguments.map(to.expression)],
  };
}

export function localRelation({ data, schema }: LocalRelation): UnresolvedPlan {
  if (!data && !schema) throw invalidPlan("SCHEMA_REQUIRED_FOR_LOCAL_RELATION");
  return { kind: "LocalRelation", ...(data && { data }), ...(schema && { schema }) };
}

export const range = ({ start, end, step, numPartitions }: Range): UnresolvedPlan => ({
  kind: "Range",
  start: start ?? 0n,
  end,
  step,
  ...(numPartitions !== undefined && { numPartitions }),
});

export const tableFunction = (message: UnresolvedTableValuedFunction, to: Conversion): UnresolvedPlan => ({
  kind: "TableFunction",
  nameParts: parseAttributeName(message.functionName),
  args: message.arguments.map(to.expression),
});
