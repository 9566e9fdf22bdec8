import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  FunctionOrigin,
  FunctionText,
  TravelValue,
  TypeScriptFunction,
  ValueRef,
} from "../../../protocol/typescript-function";
import { toJson } from "../../../types";
import { type FunctionSyntax, functionSyntax, type NameUse } from "../../typescript/free-names";
import { isRow, schemaOf } from "../row";
import * as values from "../values";
import { compiledCode } from "./compiled-code";
import { FunctionInspector, type InspectedFunction } from "./function-inspector";
import { globalPath, isKnownGlobal } from "./known-globals";
import { isPlainObject, jsonValue, literalText } from "./plain-data";

const clientClasses: ReadonlyMap<unknown, string> = new Map(
  Object.entries(values).map(([name, value]) => [value, name]),
);
/** This program's own code: a bundle, or the folder of the client's sources. */
const ownFolder = __dirname.endsWith("udf") ? dirname(__dirname) : __dirname;

/** Only the parts of an object that a function uses need to travel, where they are all that it can reach. */
interface Use {
  readonly path: string;
  readonly used?: NameUse;
}

/**
 * A function with everything that its text names, as values that another process can make again.
 * @throws TypeError naming the variable that cannot travel
 */
export function captureFunction(name: string, fn: object): TypeScriptFunction {
  const inspector = new FunctionInspector();
  try {
    const capture = new Capture(name, inspector);
    capture.add(fn, { path: "" });
    return { values: capture.values };
  } finally {
    inspector.close();
  }
}

class Capture {
  readonly values: TravelValue[] = [];
  readonly #known = new Map<unknown, ValueRef>();

  constructor(
    readonly name: string,
    readonly inspector: FunctionInspector,
  ) {}

  add(value: unknown, use: Use): ValueRef {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const ref = this.values.push({ kind: "json", value: null }) - 1;
    // What refers to itself finds its own place.
    if (isObject(value) && !isNamespace(value)) this.#known.set(value, ref);
    this.values[ref] = this.#travelValue(value, use);
    return ref;
  }

  #travelValue(value: unknown, use: Use): TravelValue {
    const literal = literalText(value);
    if (literal !== undefined) return { kind: "literal", text: literal };
    const imported = isObject(value) ? compiledCode()?.imported(value) : undefined;
    if (imported) return { kind: "module", ...imported };
    const json = jsonValue(value);
    if (json) return { kind: "json", value: json.value };
    const clientClass = clientClasses.get(value);
    if (clientClass !== undefined) return { kind: "client_class", name: clientClass };
    const path = globalPath(value);
    if (path) return { kind: "global", path };
    if (typeof value === "function") return this.#function(value, use);
    if (!isObject(value)) return this.#refuse(use, `a ${typeof value}`);
    return this.#object(value, use);
  }

  #object(value: object, use: Use): TravelValue {
    const item = (one: unknown, key: unknown) => this.add(one, { path: `${use.path}[${String(key)}]` });
    if (Array.isArray(value)) return { kind: "array", items: value.map(item) };
    if (value instanceof Map)
      return { kind: "map", entries: [...value].map(([key, one]) => [item(key, "key"), item(one, key)]) };
    if (value instanceof Set) return { kind: "set", items: [...value].map((one) => item(one, "item")) };
    if (value instanceof Date) return { kind: "date", ms: value.getTime() };
    if (value instanceof RegExp) return { kind: "regexp", source: value.source, flags: value.flags };
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      const base64 = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString("base64");
      return { kind: "bytes", type: Buffer.isBuffer(value) ? "Buffer" : value.constructor.name, base64 };
    }
    if (isRow(value)) return { kind: "row", schema: toJson(schemaOf(value)), items: value.toArray().map(item) };
    const type = clientClasses.get(value.constructor);
    if (type !== undefined) return { kind: "client_value", type, args: Object.values(value).map(item) };
    if (!isPlainObject(value) && !isNamespace(value))
      return this.#refuse(use, `a ${value.constructor?.name ?? "value"}`);
    return { kind: "object", entries: this.#entries(value, use) };
  }

  #entries(value: object, { path, used }: Use): readonly (readonly [string, ValueRef])[] {
    const isPart = used && !used.isWhole && isNamespace(value);
    const names = isPart ? [...used.members.keys()].filter((name) => name in value) : Object.keys(value);
    return names.map((name) => {
      const one = (value as Readonly<Record<string, unknown>>)[name];
      const member = used?.members.get(name);
      return [name, this.add(one, { path: path ? `${path}.${name}` : name, ...(member && { used: member }) })];
    });
  }

  #function(fn: object, use: Use): TravelValue {
    const inspected = this.inspector.inspect(fn);
    const script = inspected.location && pathOf(this.inspector.scriptName(inspected.location.scriptId));
    if (script?.startsWith("node:")) return this.#ofNode(fn, script, use);
    if (script?.startsWith(ownFolder)) return this.#refuse(use, "a part of Spark's client");
    const text = Function.prototype.toString.call(fn);
    const syntax = this.#syntax(text, use);
    if (syntax.isAsync || syntax.isGenerator)
      throw new TypeError(
        `${this.#subject(use)} is ${syntax.isAsync ? "asynchronous" : "a generator"}: a function of columns answers at once`,
      );
    const captures: [string, ValueRef][] = [];
    for (const [free, used] of syntax.free) {
      const value = this.#captured(free, used, inspected, use);
      if (value !== undefined) captures.push([free, value]);
    }
    return {
      kind: "function",
      text,
      ...(syntax.form === "method" && { method: (fn as { name: string }).name }),
      captures,
      origin: originOf(inspected, script ?? "", text),
    } satisfies FunctionText;
  }

  #captured(free: string, used: NameUse, inspected: InspectedFunction, { path }: Use): ValueRef | undefined {
    const code = compiledCode();
    if (code?.runtimeNames.has(free)) return undefined;
    if (free === code?.scopeName) return this.#notebookVariables(used, path);
    const found = inspected.variable(free);
    if (!found && isKnownGlobal(free)) return undefined;
    const value = found ?? globalValue(free);
    if (!value) throw new ReferenceError(`${this.#subject({ path })} uses ${free}, which is not defined`);
    if (used.isAssigned) this.#refuseAssignment(free);
    return this.add(value.value, { path: free, used });
  }

  #notebookVariables({ members }: NameUse, path: string): ValueRef {
    const entries = [...members].map(([name, used]): [string, ValueRef] => {
      if (used.isAssigned) this.#refuseAssignment(name);
      const value = compiledCode()?.variable(name) ?? globalValue(name);
      if (!value) throw new ReferenceError(`${this.#subject({ path })} uses ${name}, which has no value yet`);
      return [name, this.add(value.value, { path: name, used })];
    });
    return this.values.push({ kind: "object", entries }) - 1;
  }

  /** An export of one of Node's modules. */
  #ofNode(fn: object, script: string, use: Use): TravelValue {
    const found = script.startsWith("node:internal/") ? undefined : process.getBuiltinModule?.(script.slice(5));
    const name = Object.entries(found ?? {}).find(([, value]) => value === fn)?.[0];
    if (name === undefined) return this.#refuse(use, "a function of Node's own that no module exports");
    return { kind: "module", specifier: script, folder: process.cwd(), name };
  }

  #syntax(text: string, use: Use): FunctionSyntax {
    try {
      return functionSyntax(text);
    } catch {
      return this.#refuse(use, "a native function");
    }
  }

  #subject = ({ path }: Use): string =>
    path ? `${path}, which the function ${this.name} uses,` : `The function ${this.name}`;

  #refuse({ path }: Use, what: string): never {
    const uses = path ? `uses ${path}, which is ${what}` : `is ${what}`;
    throw new TypeError(
      `The function ${this.name} cannot run on the cluster: it ${uses}. Numbers, text, dates, arrays, plain objects, Maps and Sets of such values, other functions and imports can go with it.`,
    );
  }

  #refuseAssignment(variable: string): never {
    throw new TypeError(
      `The function ${this.name} assigns to ${variable}, but runs in other processes: nobody would see what it assigns. Return what you need, or aggregate it.`,
    );
  }
}

function originOf({ location }: InspectedFunction, script: string, text: string): FunctionOrigin {
  if (!location) return { label: "", isCompiled: false, places: [] };
  // V8 has a function begin at its parameters.
  const [before = ""] = /^(?:async\s+)?(?:function\b[^(]*|[^(=]*(?=\())/.exec(text) ?? [];
  const [line, column] = [location.lineNumber + 1, location.columnNumber + 1 - before.length];
  const compiled = compiledCode()?.origin(script, line, column, text);
  return compiled ?? { label: script, isCompiled: false, places: [[1, 1, line, column]] };
}

/** Set on the global object by the user. */
function globalValue(name: string): { readonly value: unknown } | undefined {
  return name in globalThis ? { value: (globalThis as Readonly<Record<string, unknown>>)[name] } : undefined;
}

const pathOf = (script: string) => (script.startsWith("file:") ? fileURLToPath(script) : script);

const isObject = (value: unknown): value is object =>
  typeof value === "function" || (typeof value === "object" && value !== null);

/** What an import stands for: exports, none of which sees the others as `this`. Bundlers and loaders make objects of their own of them. */
function isNamespace(value: unknown): boolean {
  if (!isObject(value)) return false;
  if ((value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === "Module") return true;
  const members = Object.values(Object.getOwnPropertyDescriptors(value));
  return Object.getPrototypeOf(value) === null || (members.length > 0 && members.every(({ get, set }) => get && !set));
}
