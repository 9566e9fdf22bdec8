import type { TableEntry } from "../../../engine/catalog/index";
import type { Work } from "../../execute/execution";
import { localFiles } from "../../facts/local-files";
import { forgetAnalyses } from "./commit-table";

/** Forgets a table or view; a managed table's files go with it. */
export async function dropTable({ driver }: Work, { database, name, type, location }: TableEntry): Promise<void> {
  driver.metastore.dropTable(database, name);
  forgetAnalyses(driver);
  if (type === "MANAGED" && location !== undefined) await localFiles.remove(location);
}
