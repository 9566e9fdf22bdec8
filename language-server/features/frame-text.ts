import { type StructField, simpleString } from "../../runtime/types";
import { fieldDetail } from "./column-entries";

const mostColumns = 40;

/** A schema as text; against what it was before the step, columns are marked `+` new, `~` changed, `-` gone. */
export function schemaText(fields: readonly StructField[], before?: readonly StructField[]): string {
  const old = new Map(before?.map((field) => [field.name, field]));
  const lines = fields.map((field) => {
    const was = old.get(field.name);
    if (!before) return `  ${field.name}: ${fieldDetail(field)}`;
    if (!was) return `+ ${field.name}: ${fieldDetail(field)}`;
    if (fieldDetail(was) === fieldDetail(field)) return `  ${field.name}: ${fieldDetail(field)}`;
    return `~ ${field.name}: ${fieldDetail(field)} (was ${fieldDetail(was)})`;
  });
  const names = new Set(fields.map(({ name }) => name));
  const gone = (before ?? [])
    .filter(({ name }) => !names.has(name))
    .map(({ name, type }) => `- ${name}: ${simpleString(type)}`);
  const all = [...lines, ...gone];
  return all.length > mostColumns
    ? [...all.slice(0, mostColumns), `  … ${all.length - mostColumns} more`].join("\n")
    : all.join("\n");
}
