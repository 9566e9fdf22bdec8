import type { Expression } from "../../../plan/resolved/index";
import { byteType, type DataType, integerType, longType, nullType, stringType } from "../../../types/index";
import { simpleString } from "../../../types/simple-string";
import { bindFunction } from "../bind";
import { toText } from "../cast/to-text";
import { displayName } from "../display-name";
import { stringLiteral } from "../literal";
import { lookupFunction } from "../registry";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { raise } from "../sql/raise";
import { choose, quoteText } from "../sql/text";
import { unexpectedInput } from "../unexpected-input";
import { nullableOf, scalar } from "./define";

/** A fact of the session that prints as the call, `current_user()`, and is a constant. */
const sessionFact = (
  name: string,
  aliases: readonly string[],
  fact: (facts: SessionFacts) => string,
  printed?: string,
): readonly FunctionRow[] => [
  scalar(name, "", stringType, undefined, {
    aliases,
    rewrite: (_, facts, call) => {
      const shown = printed ?? call.name?.toLowerCase() ?? name;
      const value = bindFunction(lookupFunction("session_fact")!, [stringLiteral(fact(facts))], {}, facts);
      return value.kind === "Call" ? { ...value, options: { name: shown } } : value;
    },
  }),
];

const userError = (message: string) =>
  raise("USER_RAISED_EXCEPTION", { errorMessage: { sql: message } }, "SparkRuntimeException");

const typeText = (args: readonly Expression[]): string => simpleString(args[0]!.type, Number.POSITIVE_INFINITY);

export const miscFunctions: readonly FunctionRow[] = [
  // A call of a function that SQL defined: its value, under the name of the call.
  scalar("sqlfunction", "any", (args) => args[0]!.type, "{0}", {
    nullable: nullableOf(0),
    print: (_, call) => String(call.options?.name),
  }),
  scalar("session_fact", "string", stringType, "{0}", {
    nullable: false,
    print: (_, call) => `${call.options?.name}()`,
  }),
  ...sessionFact("current_user", ["user", "session_user"], (facts) => facts.currentUser),
  ...sessionFact("current_catalog", [], (facts) => facts.currentCatalog),
  ...sessionFact("current_database", ["current_schema"], (facts) => facts.currentDatabase, "current_schema"),
  ...sessionFact(
    "current_path",
    [],
    (facts) => `system.builtin,system.session,${facts.currentCatalog}.${facts.currentDatabase}`,
  ),
  ...sessionFact("version", [], () => "4.3.0"),
  scalar("typeof", "any", stringType, (w) => `'${typeText(w.call.args).replaceAll("'", "''")}'`, { nullable: false }),
  scalar("unwrap_udt", "any", ([value]) => (value!.type.kind === "udt" ? value!.type.sqlType : value!.type), "{0}", {
    isInternal: true,
    nullable: nullableOf(0),
    check: (args) => {
      if (args[0]!.type.kind !== "udt")
        throw unexpectedInput(`unwrap_udt(${displayName(args[0]!)})`, 0, `"USERDEFINEDTYPE"`, args[0]!);
    },
  }),
  // What a cell of `df.show()` holds: not a name of Spark's, but the one that it prints for this.
  scalar(
    "toprettystring",
    "any",
    stringType,
    ({ args, types, timeZone }) => `coalesce(${toText(args[0]!, types[0]!, { timeZone, isShown: true })}, 'NULL')`,
    { nullable: false, facts: ["timeZone"] },
  ),
  scalar("raise_error", ["string"], nullType as DataType, ({ args }) => userError(args[0]!), {
    nullable: true,
    isDeterministic: "raises",
    print: ([message]) => `raise_error(USER_RAISED_EXCEPTION, map(errorMessage, ${message}))`,
  }),
  scalar(
    "assert_true",
    ["!boolean", "!boolean, string"],
    nullType as DataType,
    ({ args, call }) => {
      const message = args[1] ?? quoteText(`'${displayName(call.args[0]!)}' is not true!`);
      return choose(args[0]!, "NULL", userError(message));
    },
    {
      nullable: true,
      isDeterministic: "raises",
      print: (args) => `assert_true(${args[0]}, ${args[1] ?? `'${args[0]}' is not true!`})`,
    },
  ),
  // Of the grouping sets of the same query, as in DuckDB.
  scalar("grouping", "any", byteType, "CAST(grouping({0}) AS TINYINT)", { nullable: false }),
  scalar("grouping_id", "any...?", longType, "CAST(grouping({*}) AS BIGINT)", { nullable: false }),
  scalar("uuid", ["", "long"], stringType, "CAST(uuid() AS VARCHAR)", {
    nullable: false,
    isDeterministic: false,
    print: () => "uuid()",
  }),
  scalar("monotonically_increasing_id", "", longType, "(row_number() OVER () - 1)", {
    nullable: false,
    isDeterministic: false,
  }),
  scalar("spark_partition_id", "", integerType, "0", {
    nullable: false,
    isDeterministic: false,
    print: () => "SPARK_PARTITION_ID()",
  }),
  scalar("input_file_name", "", stringType, "''", { nullable: false, isDeterministic: false }),
  scalar("input_file_block_start", "", longType, "CAST(-1 AS BIGINT)", { nullable: false, isDeterministic: false }),
  scalar("input_file_block_length", "", longType, "CAST(-1 AS BIGINT)", { nullable: false, isDeterministic: false }),
];
