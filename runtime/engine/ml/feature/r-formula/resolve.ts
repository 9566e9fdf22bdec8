import { isVector, type StructType } from "../../../../types/index";
import { isNumber } from "../../schema";
import type { Formula, FormulaColumn } from "./parse";

/** What a formula means for a frame: each term is the columns whose product it is. */
export interface ResolvedFormula {
  readonly label: string;
  readonly terms: readonly (readonly string[])[];
  readonly hasIntercept: boolean;
}

const keyOf = (columns: readonly string[]) => JSON.stringify([...new Set(columns)].sort());

export function resolveFormula({ label, terms }: Formula, schema: StructType): ResolvedFormula {
  const all = schema.fields
    .filter(({ type }) => isNumber(type) || type.kind === "string" || type.kind === "boolean" || isVector(type))
    .map(({ name }) => name)
    .filter((name) => name !== label);
  let included: (readonly string[])[] = [];
  let hasIntercept = true;
  for (const term of terms) {
    if (term.kind === "constant") hasIntercept = term.isThere;
    else if (term.kind === "product") included.push(...expanded(term.columns, all));
    else if (term.term.kind === "constant") hasIntercept = !term.term.isThere;
    else if (term.term.kind === "product") {
      const removed = new Set(expanded(term.term.columns, all).map(keyOf));
      included = included.filter((columns) => !removed.has(keyOf(columns)));
    }
  }
  return { label, terms: distinct(included), hasIntercept };
}

/** Products with `.` spelt out, each once, short ones first. */
function expanded(columns: readonly FormulaColumn[], all: readonly string[]): readonly (readonly string[])[] {
  return columns.reduceRight<readonly (readonly string[])[]>(
    (rest, column) => {
      const names = column.kind === "dot" ? all : [column.name];
      const found = names.flatMap((name) => rest.map((tail) => [...new Set([name, ...tail])]));
      return distinct(found).toSorted((a, b) => a.length - b.length);
    },
    [[]],
  );
}

function distinct(products: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return products.filter((columns) => {
    const key = keyOf(columns);
    return !seen.has(key) && seen.add(key);
  });
}

/** As Spark prints it. */
export function formulaText({ label, terms, hasIntercept }: ResolvedFormula): string {
  const texts = terms.map((columns) => (columns.length > 1 ? `{${columns.join(",")}}` : columns[0]));
  return `ResolvedRFormula(label=${label}, terms=[${texts.join(",")}], hasIntercept=${hasIntercept})`;
}
