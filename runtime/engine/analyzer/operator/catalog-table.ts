import { type Alias, type FileRelation, metadataColumn, outputOf, type Plan } from "../../../plan/resolved/index";
import { type DataType, type StructType, sameType, stringType, structType } from "../../../types/index";
import { quotedTable, type TableEntry, type ViewText } from "../../catalog/index";
import { castExpression } from "../../functions/index";
import type { Environment } from "../environment";
import { environmentOf } from "../environment-of";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { resolveExpression } from "../expression/resolve-expression";
import { defaultOf, existingDefaultKey } from "../insert/default-value";
import { equal } from "../name/match-name";
import { Scope } from "../name/scope";
import { fileColumns } from "./file-scan";
import { resolveSql } from "./sql";
import { subqueryAlias } from "./subquery-alias";
import { scanUserSource, sourceOfTable } from "./user-source";

const catalogName = "spark_catalog";

/** A table or persistent view of the catalog. `options` are those of the one read. */
export function scanCatalogTable(entry: TableEntry, options: Readonly<Record<string, string>>, env: Environment): Plan {
  const nameParts = [catalogName, entry.database, entry.name];
  return subqueryAlias(entry.view ? viewBody(entry, entry.view, env) : scan(entry, options, env), nameParts);
}

function scan(entry: TableEntry, options: Readonly<Record<string, string>>, env: Environment): Plan {
  const source = sourceOfTable(entry, env.temporary);
  if (source) {
    const ofSource = { kind: "FileScan", format: source.name.toLowerCase(), paths: [], options } as const;
    return scanUserSource(source, ofSource, entry.schema, env);
  }
  const { database, name, provider = "parquet", location = "", partitionColumns, partitions } = entry;
  const schema = structType(entry.schema.fields.map((field) => ({ ...field, type: withoutLength(field.type) })));
  const relation = env.facts.files({
    kind: "files",
    format: provider,
    paths: [location],
    options: { ...entry.options, ...options },
    schema,
    table: {
      partitionColumns,
      folders:
        partitionColumns.length > 0
          ? partitions.map(({ values, location: path }) => ({ path, values }))
          : [{ path: location, values: [] }],
    },
  });
  const absent = absentValues(schema, env);
  return {
    kind: "FileScan",
    relation: absent.length > 0 ? { ...relation, absent } : relation,
    output: fileColumns(relation, env),
    metadata: metadataColumn(relation, env.session.newId()),
    tableName: [catalogName, database, name],
  };
}

/** What columns with a DEFAULT have where a file is older than they are. */
const absentValues = ({ fields }: StructType, env: Environment): NonNullable<FileRelation["absent"]> =>
  fields.flatMap((field) => {
    if (typeof field.metadata?.[existingDefaultKey] !== "string") return [];
    const written = resolveExpression(defaultOf(field, env.session, existingDefaultKey), {
      env,
      scope: Scope.empty(undefined),
    });
    return { name: field.name, value: castExpression(written, field.type, "ansi", env.session) };
  });

/** What CHAR and VARCHAR are once they are stored. */
export function withoutLength(type: DataType): DataType {
  switch (type.kind) {
    case "char":
    case "varchar":
      return stringType;
    case "array":
      return { ...type, element: withoutLength(type.element) };
    case "map":
      return { ...type, key: withoutLength(type.key), value: withoutLength(type.value) };
    case "struct":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: withoutLength(field.type) })) };
    default:
      return type;
  }
}

/**
 * The view's text, analysed as of now in the namespace it was made in, with the view's own column names and types.
 * @throws RECURSIVE_VIEW, INCOMPATIBLE_VIEW_SCHEMA_CHANGE
 */
function viewBody(entry: TableEntry, view: ViewText, env: Environment): Plan {
  const name = quotedTable(entry);
  const openViews = [...(env.openViews ?? []), name];
  if (env.openViews?.includes(name)) {
    throw analysisError("RECURSIVE_VIEW", { viewIdent: name, newPath: openViews.join(" -> ") });
  }
  const session = { ...env.session, currentCatalog: view.catalog, currentDatabase: view.database };
  const inside = { ...environmentOf({ ...env, session }, env), openViews, hidesTempViews: true };
  const child = resolveSql({ kind: "Sql", query: view.text, namedArguments: {}, positionalArguments: [] }, inside);
  const columns = outputOf(child);
  const list = entry.schema.fields.map(({ name: columnName, type, metadata }, i): Alias => {
    const wanted = view.queryColumns[i]!;
    const before = view.queryColumns.slice(0, i).filter((other) => equal(other, wanted, false)).length;
    const column = columns.filter((candidate) => equal(candidate.name, wanted, false))[before];
    if (!column) throw schemaChanged(entry, wanted, columns.length);
    const value = sameType(column.type, type) ? column : castExpression(column, type, "ansi", env.session);
    return {
      kind: "Alias",
      id: env.session.newId(),
      name: columnName,
      child: value,
      type: value.type,
      nullable: value.nullable,
      ...(metadata && { metadata }),
    };
  });
  return { kind: "Project", list, child };
}

const schemaChanged = (entry: TableEntry, colName: string, actualCols: number) =>
  analysisError("INCOMPATIBLE_VIEW_SCHEMA_CHANGE", {
    viewName: quotedName([catalogName, entry.database, entry.name]),
    colName,
    expectedNum: "1",
    actualCols: `[${actualCols}]`,
    suggestion: `CREATE OR REPLACE VIEW ${quotedName([catalogName, entry.database, entry.name])} AS ${entry.view?.text ?? ""}`,
  });
