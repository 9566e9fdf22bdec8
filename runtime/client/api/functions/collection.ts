import type { Column, ColumnOrName, ColumnOrValue } from "../column";
import { invoke, named } from "./invoke";

export const arrayAppend = (col: ColumnOrName, value: ColumnOrValue): Column =>
  invoke("array_append", named(col), value);
export const arrayCompact = (col: ColumnOrName): Column => invoke("array_compact", named(col));
export const arrayContains = (col: ColumnOrName, value: ColumnOrValue): Column =>
  invoke("array_contains", named(col), value);
export const arrayDistinct = (col: ColumnOrName): Column => invoke("array_distinct", named(col));
export const arrayExcept = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("array_except", named(col1), named(col2));
export const arrayInsert = (arr: ColumnOrName, pos: ColumnOrName | number, value: ColumnOrValue): Column =>
  invoke("array_insert", named(arr), named(pos), value);
export const arrayIntersect = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("array_intersect", named(col1), named(col2));
export const arrayJoin = (col: ColumnOrName, delimiter: string, nullReplacement?: string): Column =>
  invoke("array_join", named(col), delimiter, nullReplacement);
export const arrayMax = (col: ColumnOrName): Column => invoke("array_max", named(col));
export const arrayMin = (col: ColumnOrName): Column => invoke("array_min", named(col));
export const arrayPosition = (col: ColumnOrName, value: ColumnOrValue): Column =>
  invoke("array_position", named(col), value);
export const arrayPrepend = (col: ColumnOrName, value: ColumnOrValue): Column =>
  invoke("array_prepend", named(col), value);
export const arrayRemove = (col: ColumnOrName, element: ColumnOrValue): Column =>
  invoke("array_remove", named(col), element);
export const arrayRepeat = (col: ColumnOrName, count: ColumnOrName | number): Column =>
  invoke("array_repeat", named(col), named(count));
export const arraySize = (col: ColumnOrName): Column => invoke("array_size", named(col));
export const arrayUnion = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("array_union", named(col1), named(col2));
export const arraysOverlap = (a1: ColumnOrName, a2: ColumnOrName): Column =>
  invoke("arrays_overlap", named(a1), named(a2));
export const arraysZip = (...cols: readonly ColumnOrName[]): Column => invoke("arrays_zip", ...cols.map(named));
export const cardinality = (col: ColumnOrName): Column => invoke("cardinality", named(col));
export const concat = (...cols: readonly ColumnOrName[]): Column => invoke("concat", ...cols.map(named));
export const elementAt = (col: ColumnOrName, extraction: ColumnOrValue): Column =>
  invoke("element_at", named(col), extraction);
export const explode = (col: ColumnOrName): Column => invoke("explode", named(col));
export const explodeOuter = (col: ColumnOrName): Column => invoke("explode_outer", named(col));
export const flatten = (col: ColumnOrName): Column => invoke("flatten", named(col));
export const get = (col: ColumnOrName, index: ColumnOrName | number): Column => invoke("get", named(col), named(index));
export const inline = (col: ColumnOrName): Column => invoke("inline", named(col));
export const inlineOuter = (col: ColumnOrName): Column => invoke("inline_outer", named(col));
export const mapContainsKey = (col: ColumnOrName, value: ColumnOrValue): Column =>
  invoke("map_contains_key", named(col), value);
export const mapEntries = (col: ColumnOrName): Column => invoke("map_entries", named(col));
export const mapFromArrays = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("map_from_arrays", named(col1), named(col2));
export const mapFromEntries = (col: ColumnOrName): Column => invoke("map_from_entries", named(col));
export const mapKeys = (col: ColumnOrName): Column => invoke("map_keys", named(col));
export const mapValues = (col: ColumnOrName): Column => invoke("map_values", named(col));
export const namedStruct = (...cols: readonly ColumnOrName[]): Column => invoke("named_struct", ...cols.map(named));
export const posexplode = (col: ColumnOrName): Column => invoke("posexplode", named(col));
export const posexplodeOuter = (col: ColumnOrName): Column => invoke("posexplode_outer", named(col));
export const reverse = (col: ColumnOrName): Column => invoke("reverse", named(col));
export const sequence = (start: ColumnOrName, stop: ColumnOrName, step?: ColumnOrName): Column =>
  invoke("sequence", named(start), named(stop), named(step));
export const size = (col: ColumnOrName): Column => invoke("size", named(col));
export const slice = (x: ColumnOrName, start: ColumnOrName | number, length: ColumnOrName | number): Column =>
  invoke("slice", named(x), named(start), named(length));
export const sortArray = (col: ColumnOrName, asc = true): Column => invoke("sort_array", named(col), asc);
export const stack = (...cols: readonly ColumnOrName[]): Column => invoke("stack", ...cols.map(named));
export const tryElementAt = (col: ColumnOrName, extraction: ColumnOrName): Column =>
  invoke("try_element_at", named(col), named(extraction));
