import { analysisError } from "../../engine/analyzer/index";
import { SparkError } from "../../errors/index";
import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";

/** The parameter that names what is not there, or is of another kind. */
const naming: Readonly<Record<string, string>> = {
  TABLE_OR_VIEW_NOT_FOUND: "relationName",
  UNRESOLVED_ROUTINE: "routineName",
  "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE": "viewName",
  "EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW": "viewName",
  "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE": "tableName",
  "EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE": "tableName",
};

/** An error about what the command names, with the place where it does; about a column that ALTER changes, with the command's. */
export function withNamePlace(error: unknown, command: UnresolvedCommand): unknown {
  if (!(error instanceof SparkError) || error.contexts.length > 0 || isPlaceless(error, command)) return error;
  const parameter = naming[error.condition];
  const name = parameter && error.parameters[parameter];
  const origin =
    command.kind === "AlterTable" && error.condition === "UNRESOLVED_COLUMN.WITH_SUGGESTION"
      ? command.origin
      : named(command).find(({ nameParts }) => name !== undefined && isNamed(name, nameParts))?.origin;
  return origin ? analysisError(error.condition, error.parameters, origin) : error;
}

/** What Spark carries out without looking the name up before. */
const isPlaceless = ({ condition }: SparkError, command: UnresolvedCommand) =>
  command.kind === "DropObject" ||
  (command.kind === "AlterTable" && command.action.change === "rename" && condition.startsWith("EXPECT_"));

/** As it is written, or with its catalog and database. */
function isNamed(name: string, nameParts: readonly string[]): boolean {
  const written = nameParts.map(quoteIdentifier).join(".");
  return name === written || name.endsWith(`.${written}`);
}

const named = (command: UnresolvedCommand) => ("named" in command && command.named) || [];
