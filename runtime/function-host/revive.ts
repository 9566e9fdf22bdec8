import { Script } from "node:vm";
import { rowOf } from "../client/api/row";
import * as clientValues from "../client/api/values";
import { nativeImport } from "../kernel/modules/native-import";
import { compiledNames } from "../kernel/typescript/compiled-names";
import type { FunctionText, TravelValue, TypeScriptFunction, ValueRef } from "../protocol/typescript-function";
import { fromJson, type StructType } from "../types/index";
import { addSource } from "./source-lines";

type AnyClass = new (...args: never[]) => unknown;
type AnyFunction = (...args: readonly unknown[]) => unknown;

/** Makes a function again, and all that it uses. @throws whatever an import or the text of a class throws */
export async function revive({ values }: TypeScriptFunction): Promise<AnyFunction> {
  const modules = new Map<ValueRef, unknown>();
  for (const [ref, value] of values.entries()) if (value.kind === "module") modules.set(ref, await importOf(value));
  const revived = new Revival(values, modules);
  const fn = revived.value(0) as AnyFunction;
  revived.bindAll();
  return fn;
}

async function importOf({ specifier, folder, name }: Extract<TravelValue, { kind: "module" }>): Promise<unknown> {
  const module = await nativeImport(folder)(specifier);
  if (name === undefined || name in module) return name === undefined ? module : module[name];
  return (module.default as Readonly<Record<string, unknown>> | undefined)?.[name];
}

class Revival {
  readonly #made = new Map<ValueRef, unknown>();
  readonly #binds: (() => void)[] = [];

  constructor(
    readonly values: readonly TravelValue[],
    readonly modules: ReadonlyMap<ValueRef, unknown>,
  ) {}

  value(ref: ValueRef): unknown {
    if (this.#made.has(ref)) return this.#made.get(ref);
    const made = this.#make(ref, this.values[ref]!);
    this.#made.set(ref, made);
    return made;
  }

  /** Gives every function its surroundings, now that all of them are there. */
  bindAll(): void {
    for (const bind of this.#binds) bind();
  }

  #make(ref: ValueRef, value: TravelValue): unknown {
    switch (value.kind) {
      case "json":
        return value.value;
      case "literal":
        return literals[value.text] ?? numberOf(value.text);
      case "date":
        return new Date(value.ms);
      case "regexp":
        return new RegExp(value.source, value.flags);
      case "bytes":
        return bytesOf(value.type, Buffer.from(value.base64, "base64"));
      case "array":
        return this.#filled<unknown[]>(ref, [], (array) => {
          array.length = 0;
          for (const item of value.items) array.push(this.value(item));
        });
      case "object":
        return this.#filled<Record<string, unknown>>(ref, {}, (object) => {
          for (const [name, item] of value.entries) object[name] = this.value(item);
        });
      case "map":
        return this.#filled(ref, new Map<unknown, unknown>(), (map) => {
          map.clear();
          for (const [key, item] of value.entries) map.set(this.value(key), this.value(item));
        });
      case "set":
        return this.#filled(ref, new Set<unknown>(), (set) => {
          set.clear();
          for (const item of value.items) set.add(this.value(item));
        });
      case "client_class":
        return classNamed(value.name);
      case "client_value":
        return new (classNamed(value.type))(...(value.args.map((arg) => this.value(arg)) as never[]));
      case "row":
        return rowOf(
          fromJson(value.schema) as StructType,
          value.items.map((item) => this.value(item)),
        );
      case "global":
        return value.path.reduce<unknown>((object, name) => (object as Record<string, unknown>)[name], globalThis);
      case "module":
        return this.modules.get(ref);
      case "function":
        return this.#function(ref, value);
    }
  }

  /** Is there before it is full, for what refers back to it, and is filled again when functions that were not made yet are there. */
  #filled<T>(ref: ValueRef, empty: T, fill: (value: T) => void): T {
    this.#made.set(ref, empty);
    fill(empty);
    this.#binds.push(() => fill(empty));
    return empty;
  }

  /** Variables around it are bound twice: before, as a class needs its parent at once, and when all are made, as functions call each other. */
  #function(ref: ValueRef, { text, method, captures, origin }: FunctionText): unknown {
    const names = captures.map(([name]) => name);
    const body = method === undefined ? `(${text}\n)` : `({${text}\n})[${JSON.stringify(method)}]`;
    const { runtime, stop } = compiledNames;
    const declarations = names.length > 0 ? `let ${names.join(", ")};` : "";
    const code = `(function (${runtime}, ${stop}) { "use strict"; ${declarations} return { bind(values) { ${names.map((name, i) => `${name} = values[${i}];`).join(" ")} }, make: () =>\n${body} }; })`;
    const open = new Script(code, { filename: addSource(origin) }).runInThisContext() as typeof opened;
    const { bind, make } = open(cellRuntime, [0]);
    // While it is being made, it is nothing yet for those that it uses.
    this.#made.set(ref, undefined);
    bind(captures.map(([, capture]) => this.value(capture)));
    this.#binds.push(() => bind(captures.map(([, capture]) => this.value(capture))));
    return make();
  }
}

declare function opened(
  runtime: object,
  stop: readonly number[],
): { bind(values: readonly unknown[]): void; make(): unknown };

/** What compiled cells call for themselves: nobody stops them here but by ending the process. */
const cellRuntime = { stop: () => undefined, resume: <T>(value: T) => value };

const classes: ReadonlyMap<string, unknown> = new Map(Object.entries(clientValues));

const classNamed = (name: string): AnyClass => classes.get(name) as AnyClass;

const literals: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
  "-0": -0,
};

const numberOf = (text: string): bigint | undefined => (text === "undefined" ? undefined : BigInt(text.slice(0, -1)));

function bytesOf(type: string, bytes: Buffer): unknown {
  if (type === "Buffer") return bytes;
  const copy = Uint8Array.from(bytes).buffer;
  return new globalThis[type as "Uint8Array"](copy);
}
