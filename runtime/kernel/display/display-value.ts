import { inspect } from "node:util";
import { Dictionary, Table, vectorFromArray } from "apache-arrow";
import { Chart, DataFrame, isRow } from "../../client/api";
import { chartMime, type DisplayItem, type DisplayOutput, type PreviewKind } from "../../protocol/kernel-messages";
import { sparkSchema } from "../../types/arrow-to-spark";
import { SqlResult } from "../sql/run-sql-cell";
import { previewRows, previewTable, schemaOnly, textRows } from "./preview-table";
import { rowListItems } from "./row-list";

export interface Display {
  /** Whether it is the value of a cell's last expression. */
  readonly isResult: boolean;
  readonly preview: PreviewKind;
  /** The DataFrame of a table that is at hand. */
  readonly whole?: () => DataFrame;
  /** @param frame made when it is first needed. @returns the id by which a front end asks for more of it */
  readonly remember: (frame: () => DataFrame) => string;
}

/**
 * What a front end shows for a value: the first rows of a DataFrame or Arrow table, an object's own `toHtml()`, else its text. A
 * DataFrame is run here.
 */
export async function displayValue(value: unknown, display: Display): Promise<DisplayOutput[]> {
  if (value instanceof SqlResult) return displaySql(value, display);
  if (value instanceof DataFrame) return displayFrame(value, display);
  if (value instanceof Chart) return [await displayChart(value, display)];
  if (value instanceof Table) {
    const first = withoutDictionaries(value.slice(0, previewRows + 1));
    const shown = previewTable(first, sparkSchema(first.schema), display);
    return [display.whole ? { ...shown, frameId: display.remember(display.whole) } : shown];
  }
  return [{ kind: "display", isResult: display.isResult, items: itemsOf(value) }];
}

function itemsOf(value: unknown): DisplayItem[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isRow)) return rowListItems(value, textRows);
  const html = htmlOf(value);
  return [...(html === undefined ? [] : [{ mime: "text/html", data: html }]), textItem(value)];
}

/** Tables of the user's own may hold dictionaries, which Spark's never do. */
function withoutDictionaries(table: Table): Table {
  const columns = table.schema.fields.map(({ name, type }, index) => {
    const column = table.getChildAt(index)!;
    return [name, type instanceof Dictionary ? vectorFromArray([...column], type.dictionary) : column] as const;
  });
  return new Table(Object.fromEntries(columns));
}

async function displaySql({ dataFrame, place }: SqlResult, display: Display): Promise<DisplayOutput[]> {
  try {
    return await displayFrame(dataFrame, display);
  } catch (error) {
    throw place(error);
  }
}

/** A statement such as CREATE VIEW answers a frame without columns: there is nothing to show. */
async function displayFrame(frame: DataFrame, display: Display): Promise<DisplayOutput[]> {
  const schema = await frame.schema();
  if (schema.fields.length === 0) return [];
  const frameId = display.remember(() => frame);
  const shown =
    display.preview === "schema"
      ? schemaOnly(schema, display)
      : previewTable(await frame.limit(previewRows + 1).toArrow(), schema, display);
  return [{ ...shown, frameId }];
}

async function displayChart(chart: Chart, { isResult }: Display): Promise<DisplayOutput> {
  const { type, ...columns } = chart.settings;
  const specification = JSON.stringify(await chart.toVegaLite());
  const text = `${type} chart: ${Object.entries(columns)
    .map((entry) => entry.join(" = "))
    .join(", ")}`;
  return {
    kind: "display",
    isResult,
    items: [
      { mime: chartMime, data: specification },
      { mime: "text/plain", data: text },
    ],
  };
}

function htmlOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("toHtml" in value) || typeof value.toHtml !== "function")
    return undefined;
  const html: unknown = value.toHtml();
  return typeof html === "string" ? html : undefined;
}

/** Text of several lines, such as a plan, is shown as it is; a short one with its quotes. */
function textItem(value: unknown): DisplayItem {
  const options = { colors: false, depth: 4, maxArrayLength: 100, maxStringLength: 10_000, breakLength: 100 };
  const data = typeof value === "string" && value.includes("\n") ? value : inspect(value, options);
  return { mime: "text/plain", data };
}
