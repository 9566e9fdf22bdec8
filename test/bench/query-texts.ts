import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface QueryText {
  /** q14.2: the second statement of q14. */
  readonly name: string;
  readonly text: string;
}

/** TPC-DS's queries, from the folder that is named as the first argument or by TPCDS_QUERIES: they are not part of the repository. */
export function queryTexts(): QueryText[] {
  const folder = process.argv[2] ?? process.env.TPCDS_QUERIES;
  if (!folder) throw new Error("Name the folder of TPC-DS's query texts (q1.sql …), or set TPCDS_QUERIES");
  return readdirSync(folder)
    .filter((name) => /^q\d+\w*\.sql$/.test(name))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .flatMap((name) => {
      const texts = readFileSync(join(folder, name), "utf8")
        .split(";")
        .filter((text) => text.trim() !== "");
      return texts.map((text, i) => ({ name: name.replace(".sql", texts.length > 1 ? `.${i + 1}` : ""), text }));
    });
}
