import { parseAttributeName } from "../../runtime/plan/unresolved/attribute-name";
import type { StringPlace } from "../columns/string-place";
import { sourceOffset, valueOffset } from "../syntax/string-offsets";
import { columnText } from "./column-text";
import type { CellHover } from "./hover";
import type { CellRequest } from "./request";
import { sqlHover } from "./sql-hover";

/** A string that names a column, or SQL in a string. */
export async function columnHover(request: CellRequest, place: StringPlace): Promise<CellHover | undefined> {
  const { literal, kind, frames } = place;
  if (literal.kind !== "string") return undefined;
  if (kind === "sql-expression" || kind === "sql-statement") {
    const mode = kind === "sql-statement" ? "statement" : "expression";
    const found = await sqlHover(request, literal.value, valueOffset(literal, request.offset), mode, frames);
    return (
      found && {
        ...found,
        span: { start: sourceOffset(literal, found.span.start), end: sourceOffset(literal, found.span.end) },
      }
    );
  }
  if (kind !== "column" && kind !== "join-column") return undefined;
  for (const scope of frames) {
    const text = await columnText(request, scope, partsOf(literal.value));
    if (text) return { span: literal.content, text };
  }
  return undefined;
}

function partsOf(name: string): readonly string[] {
  try {
    return parseAttributeName(name);
  } catch {
    return [name];
  }
}
