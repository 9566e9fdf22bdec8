import type { CellLanguage } from "../../protocol/kernel-messages";

/** A language's scripts: cells part at lines that editors know as cell marks, what is not the script's own language is a comment. */
export interface ScriptSyntax {
  readonly extension: string;
  readonly name: string;
  readonly language: CellLanguage;
  /** Begins a line that is not run. */
  readonly comment: string;
  /** What a program needs that a notebook has of itself. */
  readonly prelude: string;
  /** A SQL statement as this language runs it; absent: SQL is the language. */
  readonly sql?: { readonly before: string; readonly after: string };
  /** Lines that only notebooks understand. */
  readonly notebookOnly?: RegExp;
}

export const scripts: readonly ScriptSyntax[] = [
  {
    extension: ".py",
    name: "Python script",
    language: "python",
    comment: "#",
    prelude: "from pyspark.sql import SparkSession\n\nspark = SparkSession.builder.getOrCreate()",
    sql: { before: 'spark.sql(r"""', after: '""").show()' },
    notebookOnly: /^\s*[%!]/,
  },
  {
    extension: ".ts",
    name: "TypeScript script",
    language: "sparkts",
    comment: "//",
    prelude: "",
    sql: { before: "await spark.sql(String.raw`", after: "`).show();" },
  },
  { extension: ".sql", name: "SQL script", language: "sparksql", comment: "--", prelude: "" },
];

/** Names of cell kinds in marks: `# %% [markdown]`. */
export const markNames: Readonly<Record<string, string>> = {
  python: "python",
  sparkts: "typescript",
  sparksql: "sql",
  markdown: "markdown",
  raw: "raw",
};
