import { quoteJson } from "../../../json/index";
import { javaNumber } from "../../../types/java-number";
import { offsetAt } from "../../../types/time-zone";
import { plainDecimal, readScalar } from "./read-scalar";
import { byName, type VariantNode } from "./variant-node";

/** A variant's JSON text, as `to_json` and casts to STRING give it. */
export function variantJson(node: VariantNode, timeZone: string): string {
  if (node.kind === "array") return `[${node.items.map((item) => variantJson(item, timeZone)).join(",")}]`;
  if (node.kind === "object") {
    const fields = [...node.fields].sort(([a], [b]) => byName(a, b));
    return `{${fields.map(([name, field]) => `${quoteJson(name)}:${variantJson(field, timeZone)}`).join(",")}}`;
  }
  const scalar = readScalar(node.bytes);
  switch (scalar.kind) {
    case "null":
      return "null";
    case "boolean":
    case "long":
      return String(scalar.value);
    case "double":
    case "float": {
      const text = javaNumber(scalar.value, scalar.kind === "float");
      return Number.isFinite(scalar.value) ? text : `"${text}"`;
    }
    case "decimal":
      return plainDecimal(scalar.text);
    case "string":
    case "uuid":
      return quoteJson(scalar.text);
    case "binary":
      return `"${Buffer.from(scalar.bytes).toString("base64")}"`;
    case "date":
      return `"${dayText(Number(scalar.value))}"`;
    case "timestamp_ntz":
      return `"${clockText(scalar.value)}"`;
    case "timestamp": {
      const offset = offsetAt(scalar.value, timeZone);
      return `"${clockText(scalar.value + BigInt(offset) * 1_000_000n)}${offsetText(offset)}"`;
    }
  }
}

const microsPerDay = 86_400_000_000n;

function dayText(days: number): string {
  const date = new Date(days * 86_400_000);
  const year = date.getUTCFullYear();
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${String(Math.abs(year)).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function clockText(micros: bigint): string {
  const ofDay = ((micros % microsPerDay) + microsPerDay) % microsPerDay;
  const seconds = Number(ofDay / 1_000_000n);
  const fraction = Number(ofDay % 1_000_000n);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  const day = dayText(Number((micros - ofDay) / microsPerDay));
  return `${day} ${clock}${fraction === 0 ? "" : `.${String(fraction).padStart(6, "0")}`}`;
}

function offsetText(seconds: number): string {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}`;
}

const two = (value: number) => String(value).padStart(2, "0");
