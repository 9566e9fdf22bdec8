import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** Numbers by the pictures of `to_char` and `to_number`, such as `S$9,999.99`; what is a picture is checked where a query is bound. */
export const numberPictureFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_number_to_picture", ["VARCHAR", "VARCHAR"], "VARCHAR", (value: string, picture: string) =>
    written(value, tokensOf(picture)),
  ),
  /** Decimal text; null where the text does not fit. */
  scalarFunction("spark_picture_to_number", ["VARCHAR", "VARCHAR"], "VARCHAR", (text: string, picture: string) =>
    read(text, tokensOf(picture)),
  ),
];

const tokensOf = (picture: string): readonly string[] => {
  const tokens = picture.toUpperCase().match(/MI|PR|S|\$|[.D]|[,G]|[09]+/g) ?? [];
  const plain = tokens.map((token) => (token === "D" ? "." : token === "G" ? "," : token));
  return plain.includes("PR") ? ["<", ...plain.map((token) => (token === "PR" ? ">" : token))] : plain;
};

const isDigits = (token: string) => token[0] === "0" || token[0] === "9";

interface Places {
  readonly whole: number;
  readonly fraction: number;
}

function placesOf(tokens: readonly string[]): Places {
  const point = tokens.indexOf(".");
  const count = (part: readonly string[]) => part.filter(isDigits).join("").length;
  return point < 0
    ? { whole: count(tokens), fraction: 0 }
    : { whole: count(tokens.slice(0, point)), fraction: count(tokens.slice(point)) };
}

function written(value: string, tokens: readonly string[]): string {
  const isNegative = value.startsWith("-");
  const [integer = "", rest = ""] = value.replace(/^-/, "").split(".");
  const { whole, fraction } = placesOf(tokens);
  const digits = integer.replace(/^0+/, "");
  const decimals = rest.replace(/0+$/, "");
  const fits = digits.length <= whole && decimals.length <= fraction;
  const before = fits ? digits.padStart(whole, " ") : "#".repeat(whole);
  const after = fits ? decimals.padEnd(fraction, "0") : "#".repeat(fraction);
  let out = "";
  let at = 0;
  let isBehindPoint = false;
  // A sign stands next to the first digit.
  const space = () => {
    out = /[-+<]$/.test(out) ? `${out.slice(0, -1)} ${out.at(-1)}` : `${out} `;
  };
  for (const token of tokens) {
    if (isDigits(token)) {
      for (let i = 0; i < token.length; i++) {
        const digit = (isBehindPoint ? after : before)[at++]!;
        if (digit !== " ") out += digit;
        else if (token[0] === "0") out += "0";
        else space();
      }
    } else if (token === ",") {
      if (/[0-9]$/.test(out)) out += ",";
      else space();
    } else if (token === ".") {
      out = `${out.endsWith(" ") ? `${out.slice(0, -1)}0` : out}.`;
      isBehindPoint = true;
      at = 0;
    } else if (token === "$") out += "$";
    else if (token === "S") out += isNegative ? "-" : "+";
    else if (token === "MI") out += isNegative ? "-" : " ";
    else if (token === "<") out += isNegative ? "<" : "";
    else out += isNegative ? ">" : "  ";
  }
  return out.endsWith(".") ? `${out.slice(0, -1)} ` : out;
}

function read(text: string, tokens: readonly string[]): string | null {
  let at = 0;
  let isNegative = false;
  let whole = "";
  let fraction = "";
  let isBehindPoint = false;
  let isOpen = false;
  const skipSpace = () => {
    while (/\s/.test(text[at] ?? "")) at++;
  };
  const take = (character: string) => text[at] === character && ++at > 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    skipSpace();
    if (isDigits(token)) {
      const groups = [token];
      while (tokens[i + 1] !== undefined && (tokens[i + 1] === "," || isDigits(tokens[i + 1]!))) {
        i++;
        if (tokens[i] !== ",") groups.push(tokens[i]!);
      }
      const [run = ""] = /^[\d,\s]*/.exec(text.slice(at)) ?? [];
      at += run.length;
      const digits = run.replace(/\s/g, "");
      if (isBehindPoint) {
        if (digits.includes(",") || digits.length > token.length) return null;
        fraction = digits;
      } else if (digits !== "" || !tokens.slice(0, i).includes(".")) {
        if (!fitsGroups(digits, groups)) return null;
        whole += digits.replaceAll(",", "");
      }
    } else if (token === ".") isBehindPoint = take(".");
    else if (token === "$") {
      if (!take("$")) return null;
    } else if (token === "<") {
      isOpen = take("<");
    } else if (token === ">") {
      if (take(">") !== isOpen) return null;
      isNegative ||= isOpen;
    } else if (take("-")) isNegative = !isNegative;
    else if (token === "S") take("+");
  }
  skipSpace();
  if (at < text.length || whole + fraction === "") return null;
  return `${isNegative ? "-" : ""}${whole || "0"}.${fraction || "0"}`;
}

/** Groups are counted from the right; one that starts with 0 wants all of its digits, one that starts with 9 takes fewer. */
function fitsGroups(digits: string, groups: readonly string[]): boolean {
  const given = digits.split(",").reverse();
  if (given.length > groups.length) return false;
  return [...groups].reverse().every((group, i) => {
    const length = given[i]?.length ?? 0;
    return group[0] === "0" ? length === group.length : length <= group.length;
  });
}
