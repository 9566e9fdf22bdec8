import { JsonScanner, JsonSyntaxError, strictJson } from "../../../json/index";
import { compactJson } from "./compact-json";
import type { JsonStep } from "./json-path";

const features = { ...strictJson, singleQuotes: true, controlCharacters: true };

/** Texts stand for themselves at the end of a path, in quotes inside a list; two wildcards in a row make one list of all. */
type Style = "raw" | "quoted" | "flat";

/** What lies at the end of a path, as Hive's and Spark's `get_json_object` print it; undefined for nothing, null and malformed text. */
export const valueAt = (text: string, steps: readonly JsonStep[]): string | undefined =>
  read(text, (scanner) => {
    const found: string[] = [];
    return collect(scanner, steps, "raw", found) ? found.join(",") : undefined;
  });

export const memberNames = (text: string): readonly string[] | undefined =>
  read(text, (scanner) => {
    if (scanner.kind() !== "object") return undefined;
    const names: string[] = [];
    scanner.object((name) => {
      names.push(name);
      scanner.skip();
    });
    return names;
  });

/** What `json_tuple` gives for a member: of a name that comes more than once the last value that is not null. */
export const memberText = (text: string, wanted: string): string | undefined =>
  read(text, (scanner) => {
    if (scanner.kind() !== "object") return undefined;
    let found: string | undefined;
    scanner.object((name) => {
      const kind = scanner.kind();
      if (name !== wanted || kind === "null") scanner.skip(kind);
      else found = kind === "string" ? scanner.string() : compactJson(scanner);
    });
    return found;
  });

/** How many elements an array has. */
export const arrayLength = (text: string): number | undefined =>
  read(text, (scanner) => {
    if (scanner.kind() !== "array") return undefined;
    let length = 0;
    scanner.array(() => {
      length++;
      scanner.skip();
    });
    return length;
  });

function read<T>(text: string, from: (scanner: JsonScanner) => T | undefined): T | undefined {
  try {
    const scanner = new JsonScanner(text, features);
    return scanner.skipSpace() ? from(scanner) : undefined;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

/** Reads one value, adds what the steps find in it, and says whether they found something. */
function collect(scanner: JsonScanner, steps: readonly JsonStep[], style: Style, found: string[]): boolean {
  const kind = scanner.kind();
  const [step, ...rest] = steps;
  if (!step) {
    if (kind === "array" && style === "flat") return elements(scanner, [], style, found) > 0;
    found.push(kind === "string" && style === "raw" ? scanner.string() : compactJson(scanner));
    return true;
  }
  if (kind === "object" && step.kind === "name") return member(scanner, step.name, rest, style, found);
  if (kind === "array" && step.kind === "index") return element(scanner, step.index, rest, style, found);
  if (kind === "array" && step.kind === "elements") return list(scanner, rest, style, found);
  scanner.skip(kind);
  return false;
}

/** Of a name that comes more than once the first one in which something is found. */
function member(scanner: JsonScanner, wanted: string, steps: readonly JsonStep[], style: Style, found: string[]) {
  let isFound = false;
  scanner.object((name) => {
    if (isFound || name !== wanted || scanner.kind() === "null") scanner.skip();
    else isFound = collect(scanner, steps, style, found);
  });
  return isFound;
}

function element(scanner: JsonScanner, index: number, steps: readonly JsonStep[], style: Style, found: string[]) {
  const inner = steps[0]?.kind === "elements" ? "quoted" : style;
  let isFound = false;
  let place = 0;
  scanner.array(() => {
    if (place++ === index) isFound = collect(scanner, steps, inner, found);
    else scanner.skip();
  });
  return isFound;
}

/** A list of what is found in the elements, but a single find stands alone. */
function list(scanner: JsonScanner, steps: readonly JsonStep[], style: Style, found: string[]): boolean {
  const inner: string[] = [];
  const isTwice = steps[0]?.kind === "elements";
  const count = isTwice
    ? elements(scanner, steps.slice(1), "flat", inner)
    : elements(scanner, steps, style === "flat" ? "flat" : "quoted", inner);
  const isList = isTwice || style === "quoted" || count > 1;
  if (isList || count === 1) found.push(isList ? `[${inner.join(",")}]` : inner.join(","));
  return count > 0;
}

/** How many elements had something in them. */
function elements(scanner: JsonScanner, steps: readonly JsonStep[], style: Style, found: string[]): number {
  let count = 0;
  scanner.array(() => {
    if (collect(scanner, steps, style, found)) count++;
  });
  return count;
}
