/** One selected value. */
export interface CopiedValue {
  /** Undefined for null. */
  readonly text: string | undefined;
  readonly json: string;
}

export interface CopiedRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly CopiedValue[])[];
}

export type CopyFormat = "TSV" | "CSV" | "JSON" | "Markdown";

const plain = (text: string | undefined) => text ?? "";
const tsvValue = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvValue = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const markdownValue = (text: string) => text.replace(/[\\|]/g, "\\$&").replace(/\r?\n/g, "<br>");
const markdownRow = (values: readonly string[]) => `| ${values.map(markdownValue).join(" | ")} |`;

/** Values without their names, as Ctrl+C gives them: a spreadsheet takes them. */
export const valuesOnly = ({ rows }: CopiedRows): string =>
  rows.map((row) => row.map(({ text }) => tsvValue(plain(text))).join("\t")).join("\n");

export const copyFormats: Readonly<Record<CopyFormat, (copied: CopiedRows) => string>> = {
  TSV: (copied) => `${copied.names.map(tsvValue).join("\t")}\n${valuesOnly(copied)}`,
  CSV: ({ names, rows }) =>
    [names, ...rows.map((row) => row.map(({ text }) => plain(text)))]
      .map((line) => line.map(csvValue).join(","))
      .join("\n"),
  JSON: ({ names, rows }) => {
    const objects = rows.map(
      (row) => `  {${row.map(({ json }, index) => `${JSON.stringify(names[index])}: ${json}`).join(", ")}}`,
    );
    return `[\n${objects.join(",\n")}\n]`;
  },
  Markdown: ({ names, rows }) =>
    [
      markdownRow(names),
      `|${names.map(() => " --- |").join("")}`,
      ...rows.map((row) => markdownRow(row.map(({ text }) => text ?? "null"))),
    ].join("\n"),
};
