import type { CachedScan } from "../../plan/resolved/index";
import { scanByPosition } from "./common-table";
import { noRows } from "./local-rows";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";
import { quoteText } from "./sql-name";

/** The files hold the columns in order, as `planCache` wrote them. */
export function cachedScan({ files, output }: CachedScan, planning: Planning): SelectQuery {
  if (files.length === 0) return noRows(output);
  return scanByPosition(`read_parquet([${files.map(quoteText).join(", ")}])`, output, planning);
}
