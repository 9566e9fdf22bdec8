type JsonType =
  | string
  | { readonly type: "array"; readonly elementType: JsonType }
  | { readonly type: "map"; readonly keyType: JsonType; readonly valueType: JsonType }
  | { readonly type: "struct"; readonly fields: readonly { readonly name: string; readonly type: JsonType }[] }
  | { readonly type: "udt"; readonly sqlType: JsonType };

/** @returns Spark's short name of each column's type; empty when the JSON text is absent or not a struct */
export function typeNames(schema: string | undefined): string[] {
  if (!schema) return [];
  try {
    const type = JSON.parse(schema) as JsonType;
    return typeof type === "object" && type.type === "struct" ? type.fields.map((field) => typeName(field.type)) : [];
  } catch {
    return [];
  }
}

const shortNames: Readonly<Record<string, string>> = {
  integer: "int",
  long: "bigint",
  short: "smallint",
  byte: "tinyint",
};

function typeName(type: JsonType): string {
  if (typeof type === "string") return shortNames[type] ?? type;
  switch (type.type) {
    case "array":
      return `array<${typeName(type.elementType)}>`;
    case "map":
      return `map<${typeName(type.keyType)},${typeName(type.valueType)}>`;
    case "struct":
      return `struct<${type.fields.map((field) => `${field.name}:${typeName(field.type)}`).join(",")}>`;
    case "udt":
      return typeName(type.sqlType);
  }
}
