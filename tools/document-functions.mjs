/** Doc comments of Spark's functions for the client's declarations: what the language server shows of them. */
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";

const root = resolve(import.meta.dirname, "..");

/** Makes of the text of a declaration file one with a comment before each function that has none. */
export async function functionDocumenter() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, "language-server/sql/sql-functions.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
  const { functionDocumentation, functionNamed } = await import(url);
  return (declarations) => {
    const lines = declarations.split("\n");
    const commented = lines.flatMap((line, index) => {
      const name = /^export declare (?:const|function) (\w+)/.exec(line)?.[1];
      const isOpen = name !== undefined && !/\*\/$|^export declare function/.test(lines[index - 1] ?? "");
      const described = isOpen ? functionNamed(name) : undefined;
      return described ? [commentOf(functionDocumentation(described), described.since), line] : [line];
    });
    return commented.join("\n");
  };
}

function commentOf(markdown, since) {
  const text = since === undefined ? markdown : `${markdown}\n\nSince Spark ${since}.`;
  const lines = text.replaceAll("```sparksql", "```sql").replaceAll("*/", "*\\/").split("\n");
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */`;
}
