import { bindFunction, lookupFunction } from "../../engine/functions/index";
import {
  type Alias,
  type Attribute,
  type LocalRows,
  outputOf,
  type Plan,
  type ShowString,
} from "../../plan/resolved/index";
import { type DataType, stringType } from "../../types/index";
import { sessionFacts } from "../analysis/session-facts";
import { decodeRows } from "../result/decode-rows";
import { type ShownRows, showHtml, showTable, showVertical } from "../result/show-string";
import type { Execution } from "./execution";
import { runOptions } from "./run-options";
import { runQuery } from "./run-query";

/** Runs the rows that `df.show()` asks for, as text, and answers the table drawn from them: one row, one column. */
export async function showString(execution: Execution, plan: ShowString): Promise<LocalRows> {
  const shown = await shownRows(execution, plan);
  return { kind: "LocalRows", output: plan.output, rows: [[draw(shown, plan)]] };
}

function draw(shown: ShownRows, { format, truncate, vertical }: ShowString): string {
  if (format === "html") return showHtml(shown, truncate);
  return vertical ? showVertical(shown, truncate) : showTable(shown, truncate);
}

async function shownRows(execution: Execution, { child, numRows }: ShowString): Promise<ShownRows> {
  const { driver, session } = execution;
  const output = outputOf(child);
  const facts = sessionFacts(session);
  const pretty = lookupFunction("toprettystring")!;
  const asText = (column: Attribute): Alias => ({
    kind: "Alias",
    id: session.newId(),
    name: column.name,
    type: stringType,
    nullable: false,
    child: bindFunction(pretty, [column], {}, facts),
  });
  const limited: Plan = { kind: "Limit", limit: numRows + 1, child };
  const query: Plan = { kind: "Project", list: output.map(asText), child: limited };
  const streams: Uint8Array[] = [];
  await runQuery(driver, session, query, {
    ...runOptions(execution, "query"),
    onBatch: (_, stream) => streams.push(stream),
  });
  const types = output.map((): DataType => stringType);
  const rows = (await decodeRows(streams, types)) as string[][];
  return { names: output.map(({ name }) => name), rows: rows.slice(0, numRows), hasMore: rows.length > numRows };
}
