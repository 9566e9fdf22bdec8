import {
  type Attribute,
  conjunctsOf,
  type Expression,
  explainAttribute,
  expressionsIn,
  type FileScan,
} from "../../../plan/resolved/index";
import { type StructType, simpleString, structType } from "../../../types/index";
import { attributesField, expressionList } from "./listed";
import type { Operator } from "./operator";
import { sourceFilter } from "./source-filters";

/** A scan of files, with the terms of the condition directly above it that it can apply itself. */
export function scanOperator({ relation, output, tableName }: FileScan, condition: Expression | undefined): Operator {
  const { format, files, partitionSchema, dataSchema } = relation;
  const partitions = new Set(partitionSchema.fields.map(({ name }) => name));
  const terms = conjunctsOf(condition);
  const isOfFolders = (term: Expression) => {
    const columns = [...expressionsIn(term)].flatMap((one) => (one.kind === "Attribute" ? one.name : []));
    return columns.length > 0 && columns.every((name) => partitions.has(name));
  };
  const partitionFilters = terms.filter(isOfFolders);
  const data = terms.filter((term) => !isOfFolders(term));
  const pushed = data.flatMap((term) => sourceFilter(term) ?? []).join(", ");
  const read = readSchema(output, dataSchema);
  const columns = output.map(explainAttribute).join(",");
  const table = tableName?.join(".") ?? "";
  const paths = `[${relation.rootPaths.map(asUri).join(", ")}]`;
  const facts = [
    "Batched: true",
    `DataFilters: ${expressionList(data)}`,
    `Format: ${title(format)}`,
    `Location: InMemoryFileIndex(${relation.rootPaths.length} paths)${paths}`,
    `PartitionFilters: ${expressionList(partitionFilters)}`,
    `PushedFilters: [${pushed}]`,
    `ReadSchema: ${read}`,
  ];
  return {
    name: `Scan ${format} ${table}`,
    line: `FileScan ${format} ${table}[${columns}] ${facts.join(", ")}`,
    fields: [
      attributesField("Output", output),
      ["Batched", "true"],
      ["Location", `InMemoryFileIndex ${paths}`],
      ["Files", String(files.length)],
      ...(partitionFilters.length > 0 ? [["PartitionFilters", expressionList(partitionFilters)] as const] : []),
      ...(pushed ? [["PushedFilters", `[${pushed}]`] as const] : []),
      ["ReadSchema", read],
    ],
    children: [],
    subqueries: [],
    output,
  };
}

function readSchema(output: readonly Attribute[], dataSchema: StructType): string {
  const names = new Set(output.map(({ name }) => name));
  return simpleString(structType(dataSchema.fields.filter(({ name }) => names.has(name))));
}

const asUri = (path: string) => (/^[a-z]+:/i.test(path) ? path : `file:${path}`);
const acronyms: ReadonlySet<string> = new Set(["csv", "json", "orc", "xml"]);
const title = (format: string) =>
  acronyms.has(format) ? format.toUpperCase() : `${format.charAt(0).toUpperCase()}${format.slice(1)}`;
