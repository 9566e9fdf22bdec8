import { formatByPattern } from "./decimal-format";
import { exactDigits, plainDecimal, roundHalfEven } from "./format-digits";
import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** Texts made of values by Java's formats. */
export const formatFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_format_string", ["VARCHAR", "VARCHAR"], "VARCHAR", (format: string, args: string) =>
    formatString(format, JSON.parse(args) as readonly (string | null)[]),
  ),
  scalarFunction("spark_format_number", ["VARCHAR", "INTEGER"], "VARCHAR", (value: string, digits: number) =>
    digits < 0 ? null : grouped(roundHalfEven(value, digits)),
  ),
  scalarFunction("spark_format_decimal", ["VARCHAR", "VARCHAR"], "VARCHAR", formatByPattern),
  // All digits of a double, so that its rounding is the exact value's.
  scalarFunction("spark_double_digits", ["DOUBLE"], "VARCHAR", exactDigits),
  scalarFunction("spark_mask", ["VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR"], "VARCHAR", mask),
  scalarFunction("spark_parse_url", ["VARCHAR", "VARCHAR", "VARCHAR"], "VARCHAR", parseUrl),
];

const grouped = (text: string) => {
  const [whole = "", fraction] = text.split(".");
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? commas : `${commas}.${fraction}`;
};

const badFormat = (format: string) =>
  new RaisedCondition(
    "INVALID_PARAMETER_VALUE.PATTERN",
    {
      parameter: "`strfmt`",
      functionName: "`format_string`",
      value: `'${format}'`,
    },
    "SparkRuntimeException",
  );

/** `%[index$][flags][width][.precision]conversion` */
function formatString(format: string, args: readonly (string | null)[]): string {
  let next = 0;
  return format.replace(
    /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (_, index, flags: string, width, precision, kind: string) => {
      if (kind === "n") return "\n";
      if (kind === "%") return padded("%", flags, width);
      const at = index === undefined ? next++ : Number(index) - 1;
      if (at >= args.length) throw badFormat(format);
      const value = args[at] ?? null;
      const text =
        value === null
          ? kind === "b"
            ? "false"
            : "null"
          : convert(value, kind, flags, precision === undefined ? undefined : Number(precision), format, width);
      return padded(kind === kind.toUpperCase() ? text.toUpperCase() : text, flags, width);
    },
  );
}

const padded = (text: string, flags: string, width: string | undefined) =>
  flags.includes("-") ? text.padEnd(Number(width ?? 0)) : text.padStart(Number(width ?? 0));

function convert(
  value: string,
  kind: string,
  flags: string,
  precision: number | undefined,
  format: string,
  width?: string,
): string {
  switch (kind.toLowerCase()) {
    case "s":
      return precision === undefined ? value : value.slice(0, precision);
    case "b":
      return value === "false" ? "false" : "true";
    case "c":
      return /^-?\d+$/.test(value) ? String.fromCodePoint(Number(value)) : value;
    case "d":
      if (!/^-?\d+$/.test(value)) throw badFormat(format);
      return signed(flags.includes(",") ? grouped(value) : value, flags, width);
    case "x":
      return BigInt.asUintN(Math.abs(Number(value)) > 0x7fffffff ? 64 : 32, BigInt(value))
        .toString(16)
        .padStart(flags.includes("0") ? Number(width ?? 0) : 0, "0");
    case "o":
      return BigInt.asUintN(32, BigInt(value)).toString(8);
    case "f": {
      const rounded = roundHalfUp(value, precision ?? 6);
      return signed(flags.includes(",") ? grouped(rounded) : rounded, flags, width);
    }
    case "e":
      return signed(
        Number(value)
          .toExponential(precision ?? 6)
          .replace(/e([+-])(\d)$/, "e$10$2"),
        flags,
        width,
      );
    case "g":
      return signed(Number(value).toPrecision(precision ?? 6), flags, width);
    default:
      throw badFormat(format);
  }
}

function roundHalfUp(text: string, digits: number): string {
  const plain = plainDecimal(text);
  const [whole = "0", fraction = ""] = plain.replace("-", "").split(".");
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const all = ((fraction[digits] ?? "0") >= "5" ? kept + 1n : kept).toString().padStart(digits + 1, "0");
  return `${plain.startsWith("-") ? "-" : ""}${digits ? `${all.slice(0, -digits)}.${all.slice(-digits)}` : all}`;
}

function signed(text: string, flags: string, width?: string): string {
  const isNegative = text.startsWith("-");
  const digits = isNegative ? text.slice(1) : text;
  if (flags.includes("(") && isNegative) return `(${digits})`;
  const sign = isNegative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  return sign + (flags.includes("0") ? digits.padStart(Number(width ?? 0) - sign.length, "0") : digits);
}

/** An empty replacement keeps the character. */
function mask(text: string, upper: string, lower: string, digit: string, other: string): string {
  return [...text]
    .map(
      (character) =>
        (/\p{Lu}/u.test(character)
          ? upper
          : /\p{Ll}/u.test(character)
            ? lower
            : /\p{Nd}/u.test(character)
              ? digit
              : other) || character,
    )
    .join("");
}

/** As java.net.URI splits: what is absent is null. `key` empty: the whole part. */
function parseUrl(url: string, part: string, key: string): string | null {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(url);
  if (!match || /[\s"<>\\^`{|}]/.test(url))
    throw new RaisedCondition("INVALID_URL", { url }, "SparkIllegalArgumentException");
  const [, scheme, authority, path = "", query, reference] = match;
  const [, user, host] = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(authority ?? "") ?? [];
  switch (part) {
    case "HOST":
      return host || null;
    case "PATH":
      return path;
    case "QUERY": {
      if (key === "") return query ?? null;
      const pair = query?.split("&").find((item) => item.startsWith(`${key}=`));
      return pair === undefined ? null : pair.slice(key.length + 1);
    }
    case "REF":
      return reference ?? null;
    case "PROTOCOL":
      return scheme!;
    case "FILE":
      return query === undefined ? path : `${path}?${query}`;
    case "AUTHORITY":
      return authority || null;
    case "USERINFO":
      return user ?? null;
    default:
      return null;
  }
}
