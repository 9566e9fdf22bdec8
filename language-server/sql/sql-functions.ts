import described from "../../runtime/sql/functions/spark-functions.json";
import { functionOf, type SparkFunction } from "./function-text";

export const sparkFunctions: ReadonlyMap<string, SparkFunction> = new Map(
  described.map((entry) => [entry.name, functionOf(entry)]),
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
