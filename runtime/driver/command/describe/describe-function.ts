import { catalogFunction } from "../../../engine/analyzer/index";
import { type SqlFunction, temporaryName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { type Plan, schemaOf } from "../../../plan/resolved/index";
import type { DescribeObject } from "../../../plan/unresolved/index";
import { type DataType, quoteIdentifier, sqlText } from "../../../types/index";
import { analyzePlan, withFacts } from "../../analysis/analyze";
import type { Execution } from "../../execute/execution";
import { answer, text } from "../rows";
import { builtInFunctions } from "./built-in-function";

/** DESCRIBE FUNCTION: a SQL function of the session's, a built-in one, or one of the catalog's. @throws UNRESOLVED_ROUTINE */
export async function describeFunction(execution: Execution, command: DescribeObject): Promise<Plan> {
  const { driver, session, operation } = execution;
  const { nameParts = [], isExtended } = command;
  const temporary = temporaryName(nameParts);
  const own = temporary === undefined ? undefined : session.temporary.function(temporary);
  const lines =
    (own && (await sqlFunctionLines(execution, own, nameParts))) ??
    (await builtInLines(nameParts, isExtended)) ??
    (await withFacts(driver, session, operation.signal, (context) => {
      const made = catalogFunction(nameParts, context);
      return made && sqlFunctionLines(execution, made, nameParts);
    }));
  if (lines) {
    return answer(
      [text("function_desc")],
      lines.map((line) => [line]),
    );
  }
  const { currentCatalog, currentDatabase } = session.catalog;
  const path = [
    ["system", "builtin"],
    ["system", "session"],
    [currentCatalog, currentDatabase],
  ];
  throw new SparkError("UNRESOLVED_ROUTINE", {
    routineName: quoted(nameParts),
    searchPath: `[${path.map(quoted).join(", ")}]`,
  });
}

const quoted = (nameParts: readonly string[]) => nameParts.map(quoteIdentifier).join(".");

async function builtInLines(nameParts: readonly string[], isExtended: boolean): Promise<readonly string[] | undefined> {
  const [name, ...qualifier] = nameParts.map((part) => part.toLowerCase()).reverse();
  if (!"builtin.system".startsWith(qualifier.join("."))) return undefined;
  const found = (await builtInFunctions()).find((one) => one.name === name);
  if (!found) return undefined;
  return [
    `Function: ${found.name}`,
    ...(found.class === undefined ? [] : [`Class: ${found.class}`]),
    `Usage: ${found.usage}`,
    ...(isExtended ? [`Extended Usage:${found.extended}`] : []),
  ];
}

type Columns = readonly { readonly name: string; readonly type: DataType }[];

/** Without what Spark's EXTENDED adds: comments, defaults, settings and the body. */
async function sqlFunctionLines(
  { driver, session, operation }: Execution,
  made: SqlFunction,
  nameParts: readonly string[],
): Promise<readonly string[]> {
  const nulls = made.parameters.map(() => "NULL").join(", ");
  const call = `${made.query ? "* FROM " : ""}${quoted(nameParts)}(${nulls})`;
  const schemaOfCall = async () => {
    const query = { kind: "Sql", query: `SELECT ${call}`, namedArguments: {}, positionalArguments: [] } as const;
    return schemaOf(await analyzePlan(driver, session, query, operation.signal)).fields;
  };
  const name = made.database === undefined ? [made.name] : [session.catalog.currentCatalog, made.database, made.name];
  const returns = made.query
    ? columnLines(made.columns ?? (await schemaOfCall()))
    : [sqlText(made.returns ?? (await schemaOfCall())[0]!.type)];
  return [
    `Function: ${name.join(".")}`,
    `Type:     ${made.query ? "TABLE" : "SCALAR"}`,
    ...listed("Input:    ", made.parameters.length > 0 ? columnLines(made.parameters) : ["()"]),
    ...listed("Returns:  ", returns),
  ];
}

function columnLines(columns: Columns): readonly string[] {
  const rows = columns.map(({ name, type }) => [name, sqlText(type)] as const);
  const [names, types] = [0, 1].map((i) => Math.max(...rows.map((row) => row[i]!.length))) as [number, number];
  return rows.map(([name, type]) => `${name.padEnd(names)} ${type.padEnd(types)}`);
}

const listed = (title: string, [first, ...others]: readonly string[]) => [
  `${title}${first}`,
  ...others.map((line) => " ".repeat(title.length) + line),
];
