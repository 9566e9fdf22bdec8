import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

export const textFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_levenshtein", ["VARCHAR", "VARCHAR"], "INTEGER", editDistance),
  scalarFunction("spark_luhn_check", ["VARCHAR"], "BOOLEAN", hasLuhnChecksum),
  scalarFunction("spark_soundex", ["VARCHAR"], "VARCHAR", soundex),
  scalarFunction("spark_conv", ["VARCHAR", "INTEGER", "INTEGER", "BOOLEAN"], "VARCHAR", convertBase),
  scalarFunction("spark_substring_blob", ["BLOB", "INTEGER", "INTEGER"], "BLOB", substring),
  // What is no UTF-8 becomes U+FFFD.
  scalarFunction("spark_decode_utf8", ["BLOB"], "VARCHAR", (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8")),
  scalarFunction("spark_pad_blob", ["BLOB", "INTEGER", "BLOB", "BOOLEAN"], "BLOB", pad),
  scalarFunction("spark_to_base32", ["BLOB"], "VARCHAR", toBase32),
  scalarFunction("spark_from_base32", ["VARCHAR"], "BLOB", fromBase32),
  scalarFunction("spark_instr", ["VARCHAR", "VARCHAR", "INTEGER", "INTEGER"], "INTEGER", nthPosition),
];

/** How many characters must be put in, taken out or changed; a pair of surrogates is one. */
function editDistance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (const [i, one] of left.entries()) {
    const next = [i + 1];
    for (const [j, other] of right.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (one === other ? 0 : 1)));
    row = next;
  }
  return row[right.length]!;
}

const base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const digits = bits.match(/.{1,5}/g) ?? [];
  const text = digits.map((digit) => base32Letters[Number.parseInt(digit.padEnd(5, "0"), 2)]).join("");
  return text.padEnd(Math.ceil(text.length / 8) * 8, "=");
}

/** Letters of either case; what is none of the alphabet's and bits that make no whole byte are left out. */
function fromBase32(text: string): Uint8Array {
  const bits = [...text.toUpperCase()]
    .map((letter) => base32Letters.indexOf(letter))
    .filter((value) => value >= 0)
    .map((value) => value.toString(2).padStart(5, "0"))
    .join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** Where the text occurs for the nth time, counted from 1: from `position` on, or backwards from there if it is negative; 0: nowhere. */
function nthPosition(text: string, part: string, position: number, occurrence: number): number {
  if (occurrence <= 0)
    throw new RaisedCondition(
      "INVALID_PARAMETER_VALUE.OCCURRENCE",
      { parameter: "`occurrence`", functionName: "`instr`", actual: `${occurrence}` },
      "SparkRuntimeException",
    );
  const [characters, sought] = [[...text], [...part]];
  const step = Math.sign(position);
  if (step === 0) return 0;
  if (sought.length === 0) return 1;
  let left = occurrence;
  for (
    let at = step > 0 ? position - 1 : characters.length + position;
    at >= 0 && at + sought.length <= characters.length + (step > 0 ? 0 : sought.length);
    at += step
  )
    if (sought.every((character, i) => characters[at + i] === character) && --left === 0) return at + 1;
  return 0;
}

function pad(bytes: Uint8Array, length: number, filling: Uint8Array, isLeft: boolean): Uint8Array {
  const missing = length - bytes.length;
  if (missing <= 0 || filling.length === 0) return bytes.slice(0, Math.max(length, 0));
  const filled = Buffer.alloc(missing, filling);
  return Buffer.concat(isLeft ? [filled, bytes] : [bytes, filled]);
}

function hasLuhnChecksum(digits: string): boolean {
  if (!/^[0-9]+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Codes of A … Z; 0 is a vowel, which parts equal codes, H and W (7) do not. */
const soundexCodes = "01230127022455012623017202";

function soundex(text: string): string {
  const code = (letter: string) => soundexCodes[letter.charCodeAt(0) - 65];
  const letters = text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  let last = /^[A-Z]/.test(letters) ? code(letters) : undefined;
  if (last === undefined) return text;
  let result = letters[0]!;
  for (const letter of letters.slice(1)) {
    const own = /[A-Z]/.test(letter) ? code(letter)! : "0";
    if (own === "7") continue;
    if (own !== "0" && own !== last) result += own;
    if (result.length === 4) break;
    last = own;
  }
  return result.padEnd(4, "0");
}

const maxUnsigned = 2n ** 64n - 1n;

/** Numbers are of 64 bits, unsigned unless `to` is negative; what follows the digits is ignored. */
function convertBase(text: string, from: number, to: number, isAnsi: boolean): string | null {
  if (from < 2 || from > 36 || Math.abs(to) < 2 || Math.abs(to) > 36) return null;
  const trimmed = text.replace(/^ +| +$/g, "");
  if (trimmed === "") return null;
  const isNegative = trimmed.startsWith("-");
  let value = 0n;
  for (const character of isNegative ? trimmed.slice(1) : trimmed) {
    const digit = /[0-9a-z]/i.test(character) ? Number.parseInt(character, 36) : from;
    if (digit >= from) break;
    value = value * BigInt(from) + BigInt(digit);
    if (value <= maxUnsigned) continue;
    if (isAnsi) throw overflow();
    value = maxUnsigned;
    break;
  }
  if (isNegative && to > 0) value = value >= 2n ** 63n ? maxUnsigned : BigInt.asUintN(64, -value);
  const signed = BigInt.asIntN(64, value);
  if (to > 0) return value.toString(to).toUpperCase();
  const digits = (signed < 0n ? -signed : signed).toString(-to).toUpperCase();
  return isNegative || signed < 0n ? `-${digits}` : digits;
}

const overflow = () =>
  new RaisedCondition(
    "ARITHMETIC_OVERFLOW",
    { message: "Overflow in function conv()", alternative: "", config: '"spark.sql.ansi.enabled"' },
    "SparkArithmeticException",
  );

/** Positions count from 1, negative ones from the end. */
function substring(bytes: Uint8Array, position: number, length: number): Uint8Array {
  const start = position > 0 ? position - 1 : position < 0 ? bytes.length + position : 0;
  const end = Math.min(bytes.length, start + length);
  return bytes.slice(Math.max(start, 0), Math.max(end, 0));
}
