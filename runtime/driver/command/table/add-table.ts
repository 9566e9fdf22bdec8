import type { TableEntry } from "../../../engine/catalog/index";
import type { Work } from "../../execute/execution";
import { localFiles } from "../../facts/local-files";
import { forgetAnalyses } from "./commit-table";
import { alreadyExists } from "./new-table";

/** @throws TABLE_OR_VIEW_ALREADY_EXISTS when another writer was first */
export async function addTable({ driver }: Work, entry: TableEntry, ifNotExists = false): Promise<void> {
  if (!driver.metastore.createTable(entry)) {
    if (ifNotExists) return;
    throw alreadyExists(entry);
  }
  // A location may be one file.
  if (entry.location !== undefined && !(await localFiles.stat(entry.location)))
    await localFiles.makeFolder(entry.location);
  forgetAnalyses(driver);
}
