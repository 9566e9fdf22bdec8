import { outputOf, type Plan, type RecursiveTable } from "../../plan/resolved/index";
import { duckType } from "../../types/index";
import { raise } from "../functions/index";
import { positionalNames, scanByPosition, tableName } from "./common-table";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";
import { bodyText } from "./select-text";
import { wrap } from "./wrap";

/** WITH RECURSIVE with one more column, the step's number, which stops a recursion without end as Spark does. */
export function recursiveTable(plan: RecursiveTable, planning: Planning): SelectQuery {
  const name = tableName(plan.cteId);
  const level = planning.newId();
  const count = plan.output.length;
  const types = plan.output.map(({ type }) => duckType(type));
  const branch = (child: Plan) => {
    const query = wrap(planning.query(child), planning);
    const texts = outputOf(child).map(({ id }, index) => ({
      id,
      sql: `CAST(${query.columns[index]!.sql} AS ${types[index]})`,
      isSimple: false,
    }));
    return { ...query, columns: texts };
  };
  const anchor = branch(plan.anchor);
  const step = branch(plan.recursive);
  const limit = raise("RECURSION_LEVEL_LIMIT_EXCEEDED", { levelLimit: String(plan.maxRecursion) }, "SparkException");
  const levels = `(SELECT CASE WHEN max(v${count}) >= ${plan.maxRecursion} THEN ${limit} ELSE max(v${count}) + 1 END AS level FROM ${name})`;
  const alias = planning.alias();
  const first = { ...anchor, columns: [...anchor.columns, { id: level, sql: "0", isSimple: false }] };
  const next = {
    ...step,
    from: `${step.from} CROSS JOIN ${levels} AS ${alias}`,
    columns: [...step.columns, { id: level, sql: `${alias}.level`, isSimple: false }],
  };
  const definition = `${name}${positionalNames(count + 1)} AS ((${bodyText(first)}) UNION ALL (${bodyText(next)}))`;
  const scan = scanByPosition(name, [...plan.output, { id: level }], planning);
  return {
    ...scan,
    columns: scan.columns.slice(0, count),
    with: [...anchor.with, ...step.with, definition],
    isRecursive: true,
  };
}
