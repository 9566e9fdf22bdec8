import documented from "../data/spark-functions.json";

export interface SparkFunction {
  readonly name: string;
  readonly usages: readonly { readonly signature: string; readonly text: string }[];
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly example?: string;
  readonly since?: string;
  readonly group: string;
}

export const sparkFunctions: ReadonlyMap<string, SparkFunction> = new Map(
  (documented as readonly SparkFunction[]).map((entry) => [entry.name, entry]),
);

/** By the name of SQL, of PySpark or of TypeScript. */
export function functionNamed(name: string): SparkFunction | undefined {
  const lower = name.toLowerCase();
  return (
    sparkFunctions.get(lower) ??
    sparkFunctions.get(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)) ??
    byPlainName().get(lower.replaceAll("_", ""))
  );
}

let plain: ReadonlyMap<string, SparkFunction> | undefined;
const byPlainName = () =>
  (plain ??= new Map([...sparkFunctions.values()].map((entry) => [entry.name.replaceAll("_", ""), entry])));

/** Signature, sentence and example as Markdown. */
export function functionDocumentation(entry: SparkFunction): string {
  const usages = entry.usages.map(({ signature, text }) => `\`\`\`sparksql\n${signature}\n\`\`\`\n${text}`);
  const parameters = entry.parameters.map(({ name, text }) => `- \`${name}\`: ${text}`).join("\n");
  const example = entry.example && `\`\`\`sparksql\n${entry.example}\n\`\`\``;
  return [...usages, parameters, example].filter(Boolean).join("\n\n");
}
