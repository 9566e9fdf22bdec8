import {
  arrayType,
  booleanType,
  type StructType,
  stringType,
  structField,
  structType,
  type Value,
} from "../../types/index";

export interface CatalogRows {
  readonly schema: StructType;
  readonly rows: readonly (readonly Value[])[];
}

const text = (name: string) => structField(name, stringType);
const flag = (name: string) => structField(name, booleanType, false);
const namespace = structField("namespace", arrayType(stringType));

export const databaseSchema = structType([text("name"), text("catalog"), text("description"), text("locationUri")]);
export const tableSchema = structType([
  text("name"),
  text("catalog"),
  namespace,
  text("description"),
  text("tableType"),
  flag("isTemporary"),
]);
export const columnSchema = structType([
  text("name"),
  text("description"),
  text("dataType"),
  flag("nullable"),
  flag("isPartition"),
  flag("isBucket"),
  flag("isCluster"),
]);
export const functionSchema = structType([
  text("name"),
  text("catalog"),
  namespace,
  text("description"),
  text("className"),
  flag("isTemporary"),
]);

export const single = (kind: "string" | "boolean", value: Value): CatalogRows => ({
  schema: structType([kind === "string" ? text("value") : flag("value")]),
  rows: [[value]],
});

/** Of operations that answer nothing. */
export const nothing: CatalogRows = { schema: structType([structField("value", stringType, false)]), rows: [] };
