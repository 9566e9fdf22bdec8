import { roundHalfEven } from "./format-digits";
import { RaisedCondition } from "./raised-condition";

/** What of Java's DecimalFormat a pattern says. */
interface NumberLayout {
  readonly prefix: string;
  readonly suffix: string;
  /** Digits between commas; none when zero. */
  readonly group: number;
  readonly leastWhole: number;
  readonly leastFraction: number;
  readonly mostFraction: number;
  /** Tens by which the number is multiplied: two for `%`, three for `‰`. */
  readonly power: number;
}

/** A number's decimal text in a layout of `#`, `0`, `,` and `.` with literal text around. */
export function formatByPattern(text: string, pattern: string): string {
  if (!/\d/.test(text)) return text;
  const [positive = "", negative] = splitUnquoted(pattern);
  const isNegative = text.startsWith("-");
  const layout = layoutOf(positive);
  const own = isNegative && negative !== undefined ? layoutOf(negative) : layout;
  const digits = digitsIn(layout, text.replace("-", ""));
  const sign = isNegative && negative === undefined ? "-" : "";
  return `${sign}${own.prefix}${digits}${own.suffix}`;
}

function digitsIn(layout: NumberLayout, text: string): string {
  const rounded = roundHalfEven(text, layout.mostFraction, layout.power);
  const [whole = "", fraction = ""] = rounded.split(".");
  const shownFraction = fraction.replace(/0+$/, "").padEnd(layout.leastFraction, "0");
  const bare = whole.replace(/^0+/, "").padStart(layout.leastWhole, "0");
  const shownWhole = bare === "" && shownFraction === "" ? "0" : bare;
  const commas =
    layout.group > 0 ? shownWhole.replace(new RegExp(`\\B(?=(\\d{${layout.group}})+(?!\\d))`, "g"), ",") : shownWhole;
  return shownFraction === "" ? commas : `${commas}.${shownFraction}`;
}

function splitUnquoted(pattern: string): readonly string[] {
  const parts = [""];
  let isQuoted = false;
  for (const character of pattern) {
    if (character === "'") isQuoted = !isQuoted;
    if (character === ";" && !isQuoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** @throws INTERNAL_ERROR where Java has an exception of its own */
function layoutOf(pattern: string): NumberLayout {
  const found = /^((?:'[^']*'|[^#0,.'])*)([#,]*[0,]*)(\.(0*)(#*))?((?:'[^']*'|[^#0,.'])*)$/.exec(pattern);
  if (!found) throw malformed(pattern);
  const [, prefix = "", whole = "", point, zeros = "", optional = "", suffix = ""] = found;
  const zeroCount = whole.replace(/[^0]/g, "").length;
  const noZeros = zeroCount === 0 && zeros === "";
  const comma = whole.lastIndexOf(",");
  const literal = (text: string) => text.replace(/'([^']*)'/g, (_, inner: string) => inner || "'");
  const around = prefix + suffix;
  return {
    prefix: literal(prefix),
    suffix: literal(suffix),
    group: comma < 0 ? 0 : whole.length - comma - 1,
    // A pattern of nothing but # in front of a point shows one digit there all the same.
    leastWhole: noZeros && point !== undefined && whole !== "" ? 1 : zeroCount,
    leastFraction: zeros.length,
    mostFraction: zeros.length + optional.length,
    power: /%/.test(around) ? 2 : /‰/.test(around) ? 3 : 0,
  };
}

const malformed = (pattern: string) =>
  new RaisedCondition("INTERNAL_ERROR", { message: `Malformed pattern "${pattern}"` }, "SparkException");
