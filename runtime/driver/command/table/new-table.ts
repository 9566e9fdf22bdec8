import { defaultKey, existingDefaultKey } from "../../../engine/analyzer/index";
import { quotedTable, type TableEntry, type TableName } from "../../../engine/catalog/index";
import { sourceOf } from "../../../engine/sources/index";
import { SparkError } from "../../../errors/index";
import type { ColumnDefinition } from "../../../plan/unresolved/index";
import { quoteIdentifier, type StructField, type StructType, structType } from "../../../types/index";
import type { Work } from "../../execute/execution";
import { absolutePath, localFiles } from "../../facts/local-files";

export interface TableRequest {
  readonly name: TableName;
  readonly schema: StructType;
  readonly partitionBy: readonly string[];
  readonly provider: string;
  /** As the user wrote it; absent: the table is managed. */
  readonly location?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
  readonly comment?: string;
}

/** @throws SCHEMA_NOT_FOUND */
export function databaseOf({ session: { catalog } }: Work, name: string) {
  const found = catalog.metastore.database(name.toLowerCase());
  if (found) return found;
  throw new SparkError("SCHEMA_NOT_FOUND", {
    schemaName: [catalog.currentCatalog, name].map(quoteIdentifier).join("."),
  });
}

export const alreadyExists = (name: TableName) =>
  new SparkError("TABLE_OR_VIEW_ALREADY_EXISTS", { relationName: quotedTable(name) });

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The fields of columns as declared, with their comments and defaults. @throws COLUMN_ALREADY_EXISTS */
export function declaredSchema(columns: readonly ColumnDefinition[]): StructType {
  return structType(
    columns.map(({ name, type, comment, defaultText }): StructField => {
      const metadata = {
        ...(comment !== undefined && { comment }),
        ...(defaultText !== undefined && { [defaultKey]: defaultText, [existingDefaultKey]: defaultText }),
      };
      return { name, type, nullable: true, ...(Object.keys(metadata).length > 0 && { metadata }) };
    }),
  );
}

/**
 * What the catalog is to keep of a table that does not exist yet.
 * @throws SCHEMA_NOT_FOUND, DATA_SOURCE_NOT_FOUND, COLUMN_ALREADY_EXISTS, COLUMN_NOT_DEFINED_IN_TABLE, ALL_PARTITION_COLUMNS_NOT_ALLOWED,
 * UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE, LOCATION_ALREADY_EXISTS
 */
export async function newTable(execution: Work, request: TableRequest) {
  const { name, partitionBy, provider, location, properties, comment } = request;
  const { config } = execution.session;
  const database = databaseOf(execution, name.database);
  const source = sourceOf(provider);
  const { path, ...options } = request.options;
  source.checkOptions(options);
  const schema = partitionsLast(request);
  source.checkSchema(structType(schema.fields.slice(0, schema.fields.length - partitionBy.length)));
  const given = location ?? path;
  const managed = `${database.location}/${name.name}`;
  if (given === undefined) await checkIsFree(name, managed);
  return {
    database: name.database,
    name: name.name,
    type: given === undefined ? ("MANAGED" as const) : ("EXTERNAL" as const),
    schema,
    partitionColumns: schema.fields.slice(schema.fields.length - partitionBy.length).map((field) => field.name),
    partitions: [],
    provider: source.name,
    location: given === undefined ? managed : absolutePath(given, config),
    options,
    properties,
    ...(comment !== undefined && { comment }),
    createdMs: Date.now(),
  } satisfies TableEntry;
}

function partitionsLast({ name, schema, partitionBy }: TableRequest): StructType {
  const { fields } = schema;
  const twice = fields.find((field, i) => fields.some((other, j) => j < i && same(other.name, field.name)));
  if (twice) throw new SparkError("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(twice.name.toLowerCase()) });
  const keys = partitionBy.map((key) => {
    const found = fields.find((field) => same(field.name, key));
    if (found) return found;
    throw new SparkError("COLUMN_NOT_DEFINED_IN_TABLE", {
      colType: "partition",
      colName: quoteIdentifier(key),
      tableName: quotedTable(name),
      tableCols: fields.map((field) => quoteIdentifier(field.name)).join(", "),
    });
  });
  if (keys.length > 0 && keys.length === fields.length) throw new SparkError("ALL_PARTITION_COLUMNS_NOT_ALLOWED", {});
  return structType([...fields.filter((field) => !keys.includes(field)), ...keys]);
}

async function checkIsFree(name: TableName, location: string): Promise<void> {
  const found = await localFiles.stat(location);
  if (!found || (found.isFolder && (await localFiles.list(location)).length === 0)) return;
  throw new SparkError("LOCATION_ALREADY_EXISTS", { location: `'file:${location}'`, identifier: quotedTable(name) });
}
