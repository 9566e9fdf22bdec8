import { SparkError } from "../../../errors/index";
import { binaryType, stringType } from "../../../types/index";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { stringOf } from "../literal";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { choose } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { scalar } from "./define";

const base64 =
  "'(?:[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/])*(?:[A-Za-z0-9+/][A-Za-z0-9+/]==|[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/]=)?'";

/** How a text of each format is checked and read. */
const formats: Readonly<Record<string, (text: string) => readonly [isGood: string, bytes: string]>> = {
  hex: (text) => [
    `regexp_full_match(${text}, '[0-9A-Fa-f]*')`,
    `from_hex(CASE WHEN length(${text}) % 2 = 1 THEN '0' || ${text} ELSE ${text} END)`,
  ],
  base64: (text) => {
    const packed = `regexp_replace(${text}, '\\s', '', 'g')`;
    return [`regexp_full_match(${packed}, ${base64})`, `from_base64(${packed})`];
  },
  "utf-8": (text) => ["true", `encode(${text})`],
  utf8: (text) => ["true", `encode(${text})`],
};

function toBinary(w: CallWriter, isTry: boolean): string {
  const written = w.call.args[1] ? foldConstant(w.call.args[1])?.value : "hex";
  if (written === null) return "CAST(NULL AS BLOB)";
  const format = typeof written === "string" ? formats[written.toLowerCase()] : undefined;
  if (!format && isTry) return "CAST(NULL AS BLOB)";
  if (!format)
    throw new SparkError("DATATYPE_MISMATCH.INVALID_ARG_VALUE", {
      sqlExpr: `"${displayName(w.call)}"`,
      inputName: "fmt",
      requireType: 'case-insensitive "STRING"',
      validValues: "'hex', 'utf-8', 'utf8', or 'base64'",
      inputValue: `'${String(written).toLowerCase()}'`,
    });
  const text = w.args[0]!;
  const [isGood, bytes] = format(text);
  const malformed = raise(
    "CONVERSION_INVALID_INPUT",
    {
      str: { sql: `'''' || ${text} || ''''` },
      fmt: `'${String(written).toUpperCase()}'`,
      targetType: '"BINARY"',
      suggestion: "`try_to_binary`",
    },
    "SparkIllegalArgumentException",
  );
  return choose(
    `${text} IS NULL`,
    "CAST(NULL AS BLOB)",
    choose(isGood, bytes, isTry ? "CAST(NULL AS BLOB)" : malformed),
  );
}

export const binaryFunctions: readonly FunctionRow[] = [
  scalar("to_binary", "string, string?", binaryType, (w) => toBinary(w, false), {
    nullable: ([text, format]) => text!.nullable || !(format && stringOf(format)?.toLowerCase() === "base64"),
  }),
  scalar("try_to_binary", "string, string?", binaryType, (w) => toBinary(w, true), { nullable: true }),
  scalar("to_base32", "binary", stringType, "spark_to_base32({0})"),
  scalar("from_base32", "string", binaryType, "spark_from_base32({0})"),
];
