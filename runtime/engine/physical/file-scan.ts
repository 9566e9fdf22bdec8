import type { FileScan } from "../../plan/resolved/index";
import { scanFiles } from "../sources/index";
import { noRows } from "./local-rows";
import type { Planning } from "./planning";
import { type SelectQuery, selectFrom } from "./select-query";

export function fileScan({ relation, output }: FileScan, planning: Planning): SelectQuery {
  if (relation.files.length === 0) return noRows(output);
  const { timeZone = "UTC" } = planning.settings;
  const { from, columns, where } = scanFiles({ relation, output, alias: () => planning.alias(), timeZone });
  return { ...selectFrom(from, columns), where };
}
