import { parseBoolean } from "./expression/boolean";
import { parsePrimary } from "./expression/primary";
import { parseValue } from "./expression/value";
import { parseRelations } from "./query/from";
import { parseQuery } from "./query/query";
import type { Grammar } from "./sql-cursor";

/** Spark SQL 4.3. */
export const sparkGrammar: Grammar = {
  expression: parseBoolean,
  value: parseValue,
  primary: parsePrimary,
  query: parseQuery,
  relations: parseRelations,
};
