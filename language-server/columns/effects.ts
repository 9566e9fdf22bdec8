import {
  DataFrame,
  DataFrameWriter,
  DataFrameWriterV2,
  isUserDefinedFunction,
  RuntimeConfig,
  SparkSession,
  UdfRegistration,
} from "../../runtime/client/api";
import { Catalog } from "../../runtime/client/api/catalog";
import type { CallExpr } from "../syntax/program";
import type { Given } from "./call";
import type { Interpreter } from "./interpreter";
import { type SessionState, withConf, withoutView, withUnknownName, withView, withWrittenPath } from "./session-state";
import { runSqlCall } from "./sql-statements";
import { userFunction } from "./user-functions";
import { hasUnknown, unknown, type Value } from "./values";

/** What a call that runs at Spark leaves behind for the cells below, without running it. */
type Effect = (on: Interpreter, object: never, given: Given, expr: CallExpr) => Value;

const first = ({ args, named }: Given, name = ""): Value => args[0] ?? (name ? named[name] : undefined);

const change = (on: Interpreter, next: (state: SessionState) => SessionState): Value => {
  on.session = next(on.session);
  return unknown;
};

const anyName = (state: SessionState): SessionState => ({ ...state, isUncertain: true });

const named = (on: Interpreter, name: Value, next: (state: SessionState, name: string) => SessionState): Value =>
  change(on, (state) => (typeof name === "string" ? next(state, name) : anyName(state)));

const makesView: Effect = (on, frame: DataFrame, given) =>
  named(on, first(given, "name"), (state, name) => withView(state, name, frame));

const makesGlobalView: Effect = (on, _, given) =>
  named(on, first(given, "name"), (state, name) => withUnknownName(state, `global_temp.${name}`));

/** A table that a cell above writes is not there before that cell has run. */
const makesTable: Effect = (on, { dataFrame }: DataFrameWriter, given) =>
  named(on, first(given, "name"), (state, name) =>
    name.includes(".") ? withUnknownName(state, name) : withView(state, name, dataFrame),
  );

const writesPath: Effect = (on, _, given) =>
  change(on, (state) => {
    const path = first(given, "path");
    return typeof path === "string" ? withWrittenPath(state, path) : { ...anyName(state) };
  });

const same: Effect = (_, frame: DataFrame) => frame;

const effects: readonly (readonly [object, Readonly<Record<string, Effect>>])[] = [
  [
    DataFrame.prototype,
    {
      createOrReplaceTempView: makesView,
      createTempView: makesView,
      registerTempTable: makesView,
      createGlobalTempView: makesGlobalView,
      createOrReplaceGlobalTempView: makesGlobalView,
      persist: same,
      cache: same,
      unpersist: same,
      checkpoint: same,
      localCheckpoint: same,
    },
  ],
  [
    DataFrameWriter.prototype,
    {
      saveAsTable: makesTable,
      insertInto: () => unknown,
      save: writesPath,
      csv: writesPath,
      json: writesPath,
      parquet: writesPath,
      orc: writesPath,
      text: writesPath,
      xml: writesPath,
    },
  ],
  [
    DataFrameWriterV2.prototype,
    {
      create: (on) => change(on, anyName),
      createOrReplace: (on) => change(on, anyName),
      replace: (on) => change(on, anyName),
    },
  ],
  [SparkSession.prototype, { sql: (on, spark: SparkSession, given, expr) => runSqlCall(on, spark, given, expr) }],
  [
    RuntimeConfig.prototype,
    {
      set: (on, _, { args: [key, value] }) =>
        typeof key === "string" && !hasUnknown(value)
          ? change(on, (state) => withConf(state, key, String(value)))
          : unknown,
    },
  ],
  [
    UdfRegistration.prototype,
    {
      register: (on, _, given, expr) => {
        const [name, fn, type] = given.args;
        named(on, name, withUnknownName);
        const made = isUserDefinedFunction(fn) ? fn : userFunction(expr.args[1], [fn, type]);
        return made && typeof name === "string" ? made.withName(name) : unknown;
      },
    },
  ],
  [
    Catalog.prototype,
    {
      dropTempView: (on, _, given) => named(on, first(given), withoutView),
      setCurrentDatabase: (on, _, given) => named(on, first(given), (state, namespace) => ({ ...state, namespace })),
      createTable: (on, _, given) => named(on, first(given), withUnknownName),
      createExternalTable: (on, _, given) => named(on, first(given), withUnknownName),
    },
  ],
];

export function effectOf(
  on: Interpreter,
  expr: CallExpr,
  object: Value,
  name: string,
  given: Given,
): { readonly value: Value } | undefined {
  const owned = effects.find(([owner]) => Object.prototype.isPrototypeOf.call(owner, Object(object)));
  const effect = owned && Object.hasOwn(owned[1], name) ? owned[1][name] : undefined;
  return effect && { value: effect(on, object as never, given, expr) };
}
