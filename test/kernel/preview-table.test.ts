import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromArrays, tableFromIPC } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { displayValue } from "../../runtime/kernel/display/display-value";
import { previewTable } from "../../runtime/kernel/display/preview-table";
import type { DataFramePreview, DisplayOutput } from "../../runtime/protocol";
import { fromJsonValue, type JsonType, type StructType } from "../../runtime/types";
import { javaNumber } from "../../runtime/types/java-number";

/** Answers of Spark 4.3: rows as Arrow, and what `show()` printed for them. Session time zone Europe/Berlin. */
const recorded: Record<string, { schema: JsonType; text: string; arrow: string }> = JSON.parse(
  readFileSync(join(import.meta.dirname, "../fixtures/kernel-display.json"), "utf8"),
);

const item = (output: DisplayOutput, mime: string) => output.items.find((candidate) => candidate.mime === mime)!.data;
const preview = (output: DisplayOutput) => output.metadata as unknown as DataFramePreview;
const display = { isResult: true, preview: "rows", remember: () => "f1" } as const;
const show = async (value: unknown) => (await displayValue(value, display))[0] as DisplayOutput;

describe("a table's text is what Spark's show() prints", () => {
  it.each(Object.entries(recorded))("%s", (_, { schema, text, arrow }) => {
    const output = previewTable(
      tableFromIPC(Buffer.from(arrow, "base64")),
      fromJsonValue(schema) as StructType,
      display,
    );
    expect(item(output, "text/plain").trimEnd()).toBe(text.trimEnd());
  });
});

describe("a table of more than 100 rows", () => {
  const table = tableFromArrays({
    id: Int32Array.from({ length: 130 }, (_, i) => i),
    name: Array.from({ length: 130 }, (_, i) => `n${i}`),
  });

  it("shows the first 20 as text and says that there are more", async () => {
    const output = await show(table);
    expect(item(output, "text/plain")).toMatch(/\| *19\|.*\n\+-+\+-+\+\nonly showing top 20 rows\n$/);
    expect(preview(output)).toMatchObject({ shownRows: 100, hasMore: true });
    expect(item(output, "text/html")).toContain("<caption>The first 20 rows</caption>");
  });

  it("has the first 100 rows in Arrow", async () => {
    const rows = tableFromIPC(Buffer.from(item(await show(table), "application/vnd.apache.arrow.stream"), "base64"));
    expect(rows.numRows).toBe(100);
    expect(rows.toArray().map((row) => row.name)).toEqual(Array.from({ length: 100 }, (_, i) => `n${i}`));
  });
});

it("HTML is inert, whatever the data says", async () => {
  const html = item(await show(tableFromArrays({ "<b>": ["<script>alert('x')</script> & \"q\""] })), "text/html");
  expect(html).toContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;");
  expect(html).not.toMatch(/<script|<b>/);
});

it("other values are shown as Node inspects them, several lines of text as they are", async () => {
  expect(item(await show({ a: [1, { b: 2n }] }), "text/plain")).toBe("{ a: [ 1, { b: 2n } ] }");
  expect(item(await show("one line"), "text/plain")).toBe("'one line'");
  expect(item(await show("two\nlines"), "text/plain")).toBe("two\nlines");
  expect((await show({ toHtml: () => "<b>x</b>" })).items[0]).toEqual({ mime: "text/html", data: "<b>x</b>" });
});

it.each([
  [100, "100.0"],
  [1234567.125, "1234567.125"],
  [12345678, "1.2345678E7"],
  [0.00012, "1.2E-4"],
  [-0.5, "-0.5"],
])("%d is %s", (value, text) => {
  expect(javaNumber(value)).toBe(text);
});
