import { text } from "../texts/texts";

let language = "en";
/** Making one takes longer than all else that a node's box takes. */
const formats = new Map<string, Intl.NumberFormat>();

export function setLanguage(name: string): void {
  language = name;
  formats.clear();
}

function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, known);
  return known.format(value);
}

/** `1.2M`: for a look. */
export const shortCount = (value: number): string =>
  value < 10_000 ? number(value) : number(value, { notation: "compact", maximumSignificantDigits: 3 });

export const rowText = (rows: number): string => (rows === 1 ? text("oneRow") : text("rowCount", shortCount(rows)));
export const exactCount = (value: number): string => number(value);
export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? `<${number(0.01, { style: "percent" })}` : number(share, { style: "percent" });

const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];

export function byteText(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), units.length - 1);
  const unitDisplay = power === 0 ? "long" : "short";
  return number(bytes / 1000 ** power, {
    style: "unit",
    unit: units[power]!,
    unitDisplay,
    maximumSignificantDigits: 3,
  });
}

export function timeText(ms: number): string {
  if (ms > 0 && ms < 1) return `<${number(1, { style: "unit", unit: "millisecond" })}`;
  if (ms < 1_000) return number(ms, { style: "unit", unit: "millisecond", maximumFractionDigits: 0 });
  if (ms < 60_000)
    return number(ms / 1_000, { style: "unit", unit: "second", maximumFractionDigits: ms < 10_000 ? 2 : 1 });
  return number(ms / 60_000, { style: "unit", unit: "minute", maximumFractionDigits: 1 });
}

/** `3.4`, `120`: how many times. */
export const factor = (value: number): string => number(value, { maximumSignificantDigits: 2 });
export const clock = (at: number): string => new Date(at).toLocaleTimeString(language);
