import type { FileScan } from "../../plan/resolved/index";
import { expressionSql, type SqlContext } from "../functions/index";
import { scanFiles } from "../sources/index";
import { lambdaNames } from "./lambda-names";
import { noRows } from "./local-rows";
import type { Planning } from "./planning";
import { type SelectQuery, selectFrom } from "./select-query";
import { wrap } from "./wrap";

export function fileScan({ relation, output }: FileScan, planning: Planning): SelectQuery {
  if (relation.files.length === 0) return noRows(output);
  const { timeZone = "UTC" } = planning.settings;
  const constant: SqlContext = { column: refused, outer: refused, subquery: refused, wideDecimals: false };
  const absent = new Map(relation.absent?.map(({ name, value }) => [name, expressionSql(value, constant)]));
  const { from, columns, where } = scanFiles({ relation, output, alias: () => planning.alias(), timeZone, absent });
  const query = { ...selectFrom(from, columns), where };
  const isShadowing = relation.dataSchema.fields.some(({ name }) => lambdaNames.has(name.toLowerCase()));
  return isShadowing ? wrap(query, planning) : query;
}

const refused = (): never => {
  throw new Error("a column's default is a constant");
};
