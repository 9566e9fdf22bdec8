import type { Tail } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";
import { columnName } from "./sql-name";
import { wrap } from "./wrap";

/** The last rows in the order in which the child gives them. */
export function tail(plan: Tail, planning: Planning): SelectQuery {
  const base = wrap(planning.query(plan.child), planning);
  const position = { id: planning.newId(), sql: "row_number() OVER ()", isSimple: false };
  const count = { id: planning.newId(), sql: "count(*) OVER ()", isSimple: false };
  const numbered = wrap({ ...base, columns: [...base.columns, position, count], level: "windowed" }, planning);
  const name = columnName(position.id);
  return {
    ...numbered,
    columns: numbered.columns.slice(0, base.columns.length),
    where: [`${name} > ${columnName(count.id)} - ${plan.limit}`],
    orderBy: [name],
    level: "ordered",
  };
}
