import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const tables = ["customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier"];

/** Id → statements. A query may make a view first and drop it afterwards. */
export function queries(folder = join(import.meta.dirname, "queries")) {
  const names = readdirSync(folder).filter((name) => /^q\d+\.sql$/.test(name));
  const texts = names.map((name) => [Number(name.slice(1, -4)), readFileSync(join(folder, name), "utf8")]);
  return new Map(texts.sort(([a], [b]) => a - b).map(([id, text]) => [id, statements(text)]));
}

const statements = (text) =>
  text
    .replaceAll(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

export const isQuery = (statement) => /^(select|with)\b/i.test(statement);
