import { SparkError } from "../../errors/index";

const charsets = ["iso-8859-1", "us-ascii", "utf-16", "utf-16be", "utf-16le", "utf-32", "utf-8"];
/** What DuckDB reads as Java does; of its UTF-16 the bytes' order is fixed. */
const readable = new Set(["iso-8859-1", "us-ascii", "utf-8", "utf-16le"]);

export interface EncodingUse {
  readonly encoding: string | undefined;
  /** Files are read as wholes, which DuckDB does in UTF-8 only. */
  readonly isWhole: boolean;
  /** As Spark names them: `JSONOptionsInRead`. */
  readonly reader: string;
}

/** @throws INVALID_PARAMETER_VALUE.CHARSET, UNSUPPORTED_FEATURE.SPARKNB */
export function checkEncoding({ encoding, isWhole, reader }: EncodingUse): void {
  if (encoding === undefined) return;
  const name = charsetOf(encoding, reader);
  if (!readable.has(name) || (isWhole && name !== "utf-8" && name !== "us-ascii"))
    throw new SparkError("UNSUPPORTED_FEATURE.SPARKNB", {
      feature: `The encoding ${encoding}${isWhole ? " of files that are read as wholes or cut at a separator" : ""}`,
    });
}

/** @throws INVALID_PARAMETER_VALUE.CHARSET */
export function charsetOf(encoding: string, reader: string): string {
  const name = aliases[encoding.toLowerCase()] ?? encoding.toLowerCase();
  if (charsets.includes(name)) return name;
  const parameters = { functionName: `\`${reader}\``, parameter: "`charset`", charset: encoding };
  throw new SparkError("INVALID_PARAMETER_VALUE.CHARSET", { ...parameters, charsets: charsets.join(", ") });
}

const aliases: Readonly<Record<string, string>> = { utf8: "utf-8", latin1: "iso-8859-1", ascii: "us-ascii" };
