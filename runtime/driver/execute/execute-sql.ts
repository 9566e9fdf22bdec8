import { create } from "@bufbuild/protobuf";
import { bindParameters, type Parameters, parsedStatement, parseOptions } from "../../engine/analyzer/index";
import { toUnresolvedPlan } from "../../engine/connect/index";
import { type Relation, RelationSchema, SQLSchema, type SqlCommand } from "../../protocol/index";
import { analyzeRelation } from "../analysis/analyze-relation";
import { sessionFacts } from "../analysis/session-facts";
import { runCommand } from "../command/run-command";
import { runScript } from "../command/script/run-script";
import { toLocalRelation } from "../result/to-local-relation";
import type { Execution } from "./execution";

/**
 * `spark.sql(text)`. A query is only checked, and handed back for the client to run; a command runs now, and what it answers comes back as a
 * local relation.
 */
export async function executeSql(execution: Execution, command: SqlCommand): Promise<void> {
  const { driver, session, operation } = execution;
  const input = command.input ?? legacyInput(command);
  const text = sqlTextOf(input);
  const statement = text === undefined ? undefined : parsedStatement(text, parseOptions(sessionFacts(session)));
  let relation: Relation = input;
  if (statement?.kind === "Command" && statement.command.kind === "RunScript") {
    relation = await runScript(execution, bindParameters(statement.command, parametersOf(input)));
  } else if (statement?.kind === "Command") {
    const rows = await runCommand(execution, bindParameters(statement.command, parametersOf(input)));
    relation = await toLocalRelation(execution, rows);
  } else {
    await analyzeRelation(driver, session, input, operation.signal);
  }
  operation.send({ responseType: { case: "sqlCommandResult", value: { relation } } });
}

/** The text of a SQL relation, also inside a WithRelations. */
function sqlTextOf({ relType }: Relation): string | undefined {
  if (relType.case === "sql") return relType.value.query;
  return relType.case === "withRelations" && relType.value.root ? sqlTextOf(relType.value.root) : undefined;
}

/** What the client gave for the text's parameters. */
function parametersOf(input: Relation): Parameters {
  const plan = toUnresolvedPlan(input);
  const sql = plan.kind === "WithRelations" ? plan.child : plan;
  if (sql.kind !== "Sql") return { named: {}, positional: [] };
  return { named: sql.namedArguments, positional: sql.positionalArguments };
}

/** Clients before Spark 4.0 put the text in the command itself. */
function legacyInput({ sql: query, args, posArgs, namedArguments, posArguments }: SqlCommand): Relation {
  const sql = create(SQLSchema, { query, args, posArgs, namedArguments, posArguments });
  return create(RelationSchema, { common: {}, relType: { case: "sql", value: sql } });
}
