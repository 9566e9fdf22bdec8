import { type DataType, sqlText } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";

/** `GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 2)`: read, but not carried out. Whether it stands here. */
export function parseIdentity(cursor: SqlCursor, type: DataType): boolean {
  const isIdentity =
    cursor.acceptSequence("GENERATED", "ALWAYS", "AS", "IDENTITY") ||
    cursor.acceptSequence("GENERATED", "BY", "DEFAULT", "AS", "IDENTITY");
  if (!isIdentity) return false;
  const seen = new Set<string>();
  let step = 1n;
  const option = (name: string, parse: () => bigint) => {
    if (seen.has(name))
      cursor.reportHere("IDENTITY_COLUMNS_DUPLICATED_SEQUENCE_GENERATOR_OPTION", {
        sequenceGeneratorOption: name,
      });
    seen.add(name);
    return parse();
  };
  if (cursor.accept("("))
    while (!cursor.accept(")")) {
      if (cursor.acceptSequence("START", "WITH")) option("START", () => parseInteger(cursor));
      else {
        cursor.expect("INCREMENT", "BY");
        step = option("STEP", () => parseInteger(cursor));
      }
    }
  if (step === 0n) cursor.reportHere("IDENTITY_COLUMNS_ILLEGAL_STEP", {});
  if (type.kind !== "integer" && type.kind !== "long")
    cursor.reportHere("IDENTITY_COLUMNS_UNSUPPORTED_DATA_TYPE", { dataType: `"${sqlText(type)}"` });
  cursor.unsupported ??= "identity column";
  return true;
}

function parseInteger(cursor: SqlCursor): bigint {
  const sign = cursor.accept("-") ? -1n : 1n;
  const { kind, text } = cursor.current;
  if (kind !== "integer" && kind !== "bigint") cursor.fail();
  cursor.next();
  return sign * BigInt(text.replace(/l$/i, ""));
}
