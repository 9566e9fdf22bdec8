import { tableName } from "../../../engine/catalog/index";
import { parseAttributeName } from "../../../plan/unresolved/index";
import type { StructType } from "../../../types/index";
import type { Work } from "../../execute/execution";
import { addTable } from "../table/add-table";
import { schemaOfFiles } from "../table/create-table";
import { alreadyExists, newTable } from "../table/new-table";
import { createSourceTable } from "../table/source-table";

export interface CreateTableArgs {
  readonly tableName: string;
  readonly path?: string;
  readonly source?: string;
  readonly description?: string;
  readonly schema?: StructType;
  readonly options?: Readonly<Record<string, string>>;
}

/** `spark.catalog.createTable`: an empty table, or one over the files of a path. @throws TABLE_OR_VIEW_ALREADY_EXISTS */
export async function createTableCall(work: Work, args: CreateTableArgs): Promise<void> {
  const { session } = work;
  const { path, source, description, schema, options = {} } = args;
  const provider = source ?? session.config.get("spark.sql.sources.default");
  const name = tableName(parseAttributeName(args.tableName), session.catalog);
  if (session.catalog.table(name.database, name.name)) throw alreadyExists(name);
  const userSource = session.temporary.dataSource(provider);
  if (userSource) {
    const columns = (schema?.fields ?? []).map(({ name: column, type }) => ({ name: column, type, nullable: true }));
    return createSourceTable(work, userSource, { name, columns, partitionBy: [] });
  }
  const place = path === undefined ? {} : { location: path };
  const found = schema?.fields.length ? undefined : await schemaOfFiles(work, provider, { ...place, options });
  const entry = await newTable(work, {
    name,
    provider,
    schema: found?.schema ?? schema!,
    partitionBy: found?.partitionBy ?? [],
    options,
    properties: {},
    ...place,
    ...(description && { comment: description }),
  });
  await addTable(work, entry);
}
