import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseStatement } from "../../runtime/sql/index";
import { treeText } from "./tree-text";

const folder = new URL("cases/", import.meta.url);

/** Each `cases/x.sql` holds statements with empty lines between; `cases/x.tree` holds what they are parsed to (`vitest -u` writes it). */
for (const file of readdirSync(folder).filter((name) => name.endsWith(".sql")))
  test(file, async () => {
    const statements = readFileSync(new URL(file, folder), "utf8").trim().split(/\n\n+/);
    const trees = statements.map(
      (sql) => `${sql}\n${treeText(parseStatement(sql)).replace(/^/gm, "    ").trimEnd()}\n`,
    );
    await expect(trees.join("\n")).toMatchFileSnapshot(`cases/${file.replace(/sql$/, "tree")}`);
  });
