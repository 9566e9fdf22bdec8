import { groupOf } from "../../attributes";
import { type Program, schemaOf } from "../../program";
import { fieldOf } from "../../schema";
import type { Model } from "../../stage";
import { doubles } from "../../tensors";
import type { Significance } from "../significance";

/** A coefficient's name, estimate, standard error, t value and p value. */
type Row = readonly [string, number, number, number, number];

/** The intercept comes first. Features are named as the column's metadata has them. */
export function* coefficientRows({ params, state, dataset }: Model, known: Significance): Program<readonly Row[]> {
  const column = params.text("featuresCol");
  const named = groupOf(fieldOf(yield* schemaOf(dataset!), column))?.attributes;
  const { standardErrors, tValues, pValues } = known;
  const row = (name: string, estimate: number, i: number): Row => [
    name,
    estimate,
    standardErrors[i]!,
    tValues[i]!,
    pValues[i]!,
  ];
  const coefficients = [...doubles(state, "coefficients")];
  const rows = coefficients.map((estimate, i) => row(named?.[i]?.name ?? `${column}_${i}`, estimate, i));
  if (!params.flag("fitIntercept")) return rows;
  return [row("(Intercept)", doubles(state, "intercepts")[0]!, coefficients.length), ...rows];
}

interface Told {
  readonly rows: readonly Row[];
  readonly family: string;
  readonly dispersion: number;
  readonly nullDeviance: number;
  readonly deviance: number;
  readonly degreesOfFreedom: number;
  readonly aic?: number;
}

const headings = ["Feature", "Estimate", "Std Error", "T Value", "P Value"];
const rounded = (value: number) => value.toFixed(4);
const shortened = (text: string) => (text.length > 20 ? `${text.slice(0, 17)}...` : text);

/** The summary as R prints it. */
export function summaryText({ rows, family, dispersion, aic, ...deviances }: Told): string {
  const cells = rows.map(([name, ...numbers]) => [name, ...numbers.map(rounded)].map(shortened));
  const widths = headings.map((heading, i) => Math.max(heading.length, ...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) => `${row.map((cell, i) => cell.padStart(widths[i]!)).join(" ")}\n`;
  const { nullDeviance, deviance, degreesOfFreedom } = deviances;
  const ends = [
    `Null deviance: ${rounded(nullDeviance)} on ${degreesOfFreedom} degrees of freedom`,
    `Residual deviance: ${rounded(deviance)} on ${degreesOfFreedom} degrees of freedom`,
  ];
  const width = Math.max(...ends.map(({ length }) => length));
  return [
    `Coefficients:\n${line(headings)}${cells.map(line).join("")}`,
    `(Dispersion parameter for ${family} family taken to be ${rounded(dispersion)})`,
    ...ends.map((end) => end.padStart(width)),
    ...(aic === undefined ? [] : [`AIC: ${rounded(aic)}`]),
  ].join("\n");
}
