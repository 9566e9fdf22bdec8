import { readFileSync, writeFileSync } from "node:fs";

export interface Case {
  readonly query: string;
  readonly expected: string;
}

/** Cases of a text file: a line `-- query`, then what it should give, up to the next such line. */
export function readCases(path: string): readonly Case[] {
  return readFileSync(path, "utf8")
    .split(/^-- /m)
    .slice(1)
    .map((block) => {
      const end = block.indexOf("\n");
      return { query: block.slice(0, end), expected: block.slice(end + 1).trimEnd() };
    });
}

export const writeCases = (path: string, cases: readonly Case[]): void =>
  writeFileSync(path, cases.map(({ query, expected }) => `-- ${query}\n${expected}\n`).join("\n"));

/** Set to rewrite the files with what the code gives now. Read the difference before keeping it: first lines are Spark's own answers. */
export const isUpdate = process.env.UPDATE_CASES === "1";
