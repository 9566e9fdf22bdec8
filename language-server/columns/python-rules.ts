import { type Column, functions, GroupedData, types, Window } from "../../runtime/client/api";
import { DataFrameReader } from "../../runtime/client/api/reader";
import { guardedRules } from "./guarded-rules";
import type { LanguageRules } from "./interpreter";
import { positionalArguments } from "./python-arguments";
import { isColumn, isFrame, isPlainObject, unknown, type Value } from "./values";

/** `to_date` and `toDate`, `startswith` and `startsWith` are the same word. */
const plainName = (name: string) => name.replaceAll("_", "").toLowerCase();

const snakeCase = (name: string) =>
  /^[a-z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name;

/** A module of PySpark's, by the names that it exports. */
class PythonModule {
  readonly #values: ReadonlyMap<string, Value>;

  constructor(private readonly exports: readonly (readonly [string, Value])[]) {
    this.#values = new Map(exports.map(([name, value]) => [plainName(name), value]));
  }

  get(name: string): Value | undefined {
    return this.#values.get(plainName(name));
  }

  /** For `import *`: the names as Python writes them. */
  entries(): readonly (readonly [string, Value])[] {
    return this.exports.map(([name, value]) => [snakeCase(name), value]);
  }
}

/** PySpark's types are classes: `LongType()` makes what is a constant in TypeScript. */
class TypeClass {
  constructor(readonly type: Value) {}
}

const functionsModule = new PythonModule(Object.entries(functions));
const typesModule = new PythonModule(
  Object.entries(types).map(([name, value]) => [name, typeof value === "function" ? value : new TypeClass(value)]),
);
const sqlModule = new PythonModule([
  ["functions", functionsModule],
  ["types", typesModule],
  ["Window", Window],
]);

const modules: Readonly<Record<string, PythonModule>> = {
  "pyspark.sql": sqlModule,
  "pyspark.sql.functions": functionsModule,
  "pyspark.sql.types": typesModule,
  "pyspark.sql.window": new PythonModule([["Window", Window]]),
};

const columnOperators: Readonly<Record<string, string>> = {
  "+": "plus",
  "-": "minus",
  "*": "multiply",
  "/": "divide",
  "%": "mod",
  "**": "pow",
  "==": "eq",
  "!=": "neq",
  "<": "lt",
  "<=": "leq",
  ">": "gt",
  ">=": "geq",
  "&": "and",
  "|": "or",
};

/** Where the left side is a plain value. */
const turned: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" };

function columnOperation(operator: string, left: Value, right: Value): Value | undefined {
  if (!isColumn(left) && !isColumn(right)) return undefined;
  const swapped = turned[operator];
  if (!isColumn(left) && swapped) return columnOperation(swapped, right, left);
  const method = columnOperators[operator];
  if (!method) return unknown;
  const column = isColumn(left) ? left : functions.lit(left as never);
  return Reflect.apply(Reflect.get(column, method) as (other: Value) => Value, column, [right]);
}

/** The name that the client API has for a method of PySpark's. */
function methodName(object: Value, name: string): string {
  if (typeof object !== "object" || object === null) return name;
  for (
    let owner: object | null = object;
    owner && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner) as object | null
  )
    for (const own of Object.getOwnPropertyNames(owner)) if (plainName(own) === plainName(name)) return own;
  return name;
}

export const pythonRules: LanguageRules = guardedRules({
  member(object, name) {
    if (object instanceof PythonModule) return object.get(name) ?? unknown;
    if (isFrame(object) && !(methodName(object, name) in object) && /^[a-z_]\w*$/i.test(name)) return object.col(name);
    return undefined;
  },
  call(object, name, args, named) {
    if (object instanceof PythonModule) {
      const found = object.get(name);
      if (found instanceof TypeClass) return found.type;
      return typeof found === "function" && ![...args, ...Object.values(named)].includes(unknown) ? undefined : unknown;
    }
    if (object instanceof DataFrameReader && Object.keys(named).length > 0)
      return readWithOptions(object, name, args, named);
    if (isFrame(object) && name === "sample") return object;
    if (object instanceof GroupedData && name === "count" && args.length === 0) return object.count();
    return undefined;
  },
  positional: (object, name, args, named) => positionalArguments(object, name, args, named),
  methodName,
  binary: (operator, left, right) => columnOperation(operator, left, right),
  unary: (operator, operand) =>
    isColumn(operand)
      ? operator === "~"
        ? operand.not()
        : operator === "-"
          ? operand.negate()
          : undefined
      : operator === "not"
        ? !operand
        : undefined,
  index(object, key) {
    if (isFrame(object)) {
      if (typeof key === "string") return object.col(key);
      if (Array.isArray(key)) return object.select(...(key as (string | Column)[]));
      return isColumn(key) ? object.filter(key) : unknown;
    }
    return isColumn(object) && (typeof key === "string" || typeof key === "number") ? object.getItem(key) : undefined;
  },
  imported(module, exported) {
    if (exported === "*") return modules[module] ?? (module.startsWith("pyspark") ? rootModule : undefined);
    const value = modules[module]?.get(exported);
    return value ?? (module === "pyspark" && exported === "sql" ? sqlModule : undefined);
  },
  starImport: (module) => modules[module]?.entries(),
  construct: (callee) => (callee instanceof TypeClass ? callee.type : undefined),
});

function readWithOptions(
  reader: DataFrameReader,
  name: string,
  args: readonly Value[],
  named: Readonly<Record<string, Value>>,
): Value {
  const { path, schema, format, ...options } = named;
  const isScalar = Object.values(options).every((value) => ["string", "number", "boolean"].includes(typeof value));
  const where = path ?? args[0];
  if (!isScalar || (where !== undefined && typeof where !== "string" && !Array.isArray(where))) return unknown;
  let configured = reader.options(options as Readonly<Record<string, string>>);
  if (typeof schema === "string" || isPlainObject(schema)) configured = configured.schema(schema as never);
  if (typeof format === "string") configured = configured.format(format);
  const load = Reflect.get(configured, name) as unknown;
  return typeof load === "function" ? Reflect.apply(load as (path: Value) => Value, configured, [where]) : unknown;
}

const rootModule = new PythonModule([["sql", sqlModule]]);
