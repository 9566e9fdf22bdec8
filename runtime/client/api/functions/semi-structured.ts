import type { Column, ColumnOrName } from "../column";
import { invoke, named, type Options, optionsMap } from "./invoke";

export const getJsonObject = (col: ColumnOrName, path: string): Column => invoke("get_json_object", named(col), path);
export const isValidVariant = (v: ColumnOrName): Column => invoke("is_valid_variant", named(v));
export const isVariantNull = (v: ColumnOrName): Column => invoke("is_variant_null", named(v));
export const jsonArrayLength = (col: ColumnOrName): Column => invoke("json_array_length", named(col));
export const jsonObjectKeys = (col: ColumnOrName): Column => invoke("json_object_keys", named(col));
export const jsonTuple = (col: ColumnOrName, ...fields: readonly string[]): Column =>
  invoke("json_tuple", named(col), ...fields);
export const parseJson = (col: ColumnOrName): Column => invoke("parse_json", named(col));
export const parseUrl = (url: ColumnOrName, partToExtract: ColumnOrName, key?: ColumnOrName): Column =>
  invoke("parse_url", named(url), named(partToExtract), named(key));
export const schemaOfCsv = (csv: Column | string, options?: Options): Column =>
  invoke("schema_of_csv", csv, optionsMap(options));
export const schemaOfJson = (json: Column | string, options?: Options): Column =>
  invoke("schema_of_json", json, optionsMap(options));
export const schemaOfVariant = (v: ColumnOrName): Column => invoke("schema_of_variant", named(v));
export const schemaOfXml = (xml: Column | string, options?: Options): Column =>
  invoke("schema_of_xml", xml, optionsMap(options));
export const toCsv = (col: ColumnOrName, options?: Options): Column =>
  invoke("to_csv", named(col), optionsMap(options));
export const toJson = (col: ColumnOrName, options?: Options): Column =>
  invoke("to_json", named(col), optionsMap(options));
export const toVariantObject = (col: ColumnOrName): Column => invoke("to_variant_object", named(col));
export const toXml = (col: ColumnOrName, options?: Options): Column =>
  invoke("to_xml", named(col), optionsMap(options));
export const tryParseJson = (col: ColumnOrName): Column => invoke("try_parse_json", named(col));
export const tryParseUrl = (url: ColumnOrName, partToExtract: ColumnOrName, key?: ColumnOrName): Column =>
  invoke("try_parse_url", named(url), named(partToExtract), named(key));
export const tryUrlDecode = (str: ColumnOrName): Column => invoke("try_url_decode", named(str));
export const tryVariantArrayAppend = (v: ColumnOrName, path: Column | string, value: ColumnOrName): Column =>
  invoke("try_variant_array_append", named(v), path, named(value));
export const tryVariantGet = (v: ColumnOrName, path: Column | string, targetType: string): Column =>
  invoke("try_variant_get", named(v), path, targetType);
export const tryVariantInsert = (v: ColumnOrName, path: Column | string, value: ColumnOrName): Column =>
  invoke("try_variant_insert", named(v), path, named(value));
export const tryVariantSet = (
  v: ColumnOrName,
  path: Column | string,
  value: ColumnOrName,
  createIfMissing = true,
): Column => invoke("try_variant_set", named(v), path, named(value), createIfMissing);
export const urlDecode = (str: ColumnOrName): Column => invoke("url_decode", named(str));
export const urlEncode = (str: ColumnOrName): Column => invoke("url_encode", named(str));
export const variantArrayAppend = (v: ColumnOrName, path: Column | string, value: ColumnOrName): Column =>
  invoke("variant_array_append", named(v), path, named(value));
export const variantDelete = (v: ColumnOrName, ...paths: readonly (Column | string)[]): Column =>
  invoke("variant_delete", named(v), ...paths);
export const variantGet = (v: ColumnOrName, path: Column | string, targetType: string): Column =>
  invoke("variant_get", named(v), path, targetType);
export const variantInsert = (v: ColumnOrName, path: Column | string, value: ColumnOrName): Column =>
  invoke("variant_insert", named(v), path, named(value));
export const variantSet = (
  v: ColumnOrName,
  path: Column | string,
  value: ColumnOrName,
  createIfMissing = true,
): Column => invoke("variant_set", named(v), path, named(value), createIfMissing);
export const variantStripNulls = (v: ColumnOrName, includeArrays = true): Column =>
  invoke("variant_strip_nulls", named(v), includeArrays);
export const xpath = (xml: ColumnOrName, path: ColumnOrName): Column => invoke("xpath", named(xml), named(path));
export const xpathBoolean = (xml: ColumnOrName, path: ColumnOrName): Column =>
  invoke("xpath_boolean", named(xml), named(path));
export const xpathDouble = (xml: ColumnOrName, path: ColumnOrName): Column =>
  invoke("xpath_double", named(xml), named(path));
export const xpathFloat = (xml: ColumnOrName, path: ColumnOrName): Column =>
  invoke("xpath_float", named(xml), named(path));
export const xpathInt = (xml: ColumnOrName, path: ColumnOrName): Column => invoke("xpath_int", named(xml), named(path));
export const xpathLong = (xml: ColumnOrName, path: ColumnOrName): Column =>
  invoke("xpath_long", named(xml), named(path));
export const xpathNumber = (xml: ColumnOrName, path: ColumnOrName): Column =>
  invoke("xpath_number", named(xml), named(path));
export const xpathShort = (xml: ColumnOrName, path: ColumnOrName): Column =>
  invoke("xpath_short", named(xml), named(path));
export const xpathString = (xml: ColumnOrName, path: ColumnOrName): Column =>
  invoke("xpath_string", named(xml), named(path));
