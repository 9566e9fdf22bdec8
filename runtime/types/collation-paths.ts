import type { DataType } from "./data-type";

type CharacterType = Extract<DataType, { readonly kind: "string" | "char" | "varchar" }>;

const isCharacter = (type: DataType): type is CharacterType =>
  type.kind === "string" || type.kind === "char" || type.kind === "varchar";

/**
 * Changes the strings of a field's type, each known by its path (`m.key`, `m.value.element`). Structs inside are left alone: their fields
 * have metadata of their own.
 */
export function mapStrings(
  type: DataType,
  path: string,
  change: (type: CharacterType, path: string) => DataType,
): DataType {
  if (isCharacter(type)) return change(type, path);
  if (type.kind === "array") return { ...type, element: mapStrings(type.element, `${path}.element`, change) };
  if (type.kind !== "map") return type;
  const key = mapStrings(type.key, `${path}.key`, change);
  return { ...type, key, value: mapStrings(type.value, `${path}.value`, change) };
}

/** Where Spark keeps the collations of a field in its metadata: path to `provider.NAME`. */
export const collationsKey = "__COLLATIONS";
