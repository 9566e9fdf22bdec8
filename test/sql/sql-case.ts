/** A statement, or several of which the last one counts, and what Spark answers. README.md says how it is written. */
export interface SqlCase {
  readonly name: string;
  readonly conf: ReadonlyMap<string, string>;
  readonly statements: readonly string[];
  /** The answer as text; undefined: not filled in yet. */
  readonly spark: string | undefined;
  /** What we knowingly answer instead. */
  readonly ours: string | undefined;
}

export interface CaseFile {
  /** Statements that are run once, before the cases. */
  readonly setup: readonly string[];
  readonly cases: readonly SqlCase[];
}

const setup = "setup";

export function parseCases(text: string): CaseFile {
  const blocks = text.split(/^=== /m).slice(1).map(parseCase);
  const names = new Set<string>();
  for (const { name } of blocks) {
    if (names.has(name)) throw new Error(`Two cases are called '${name}'`);
    names.add(name);
  }
  return {
    setup: blocks.find(({ name }) => name === setup)?.statements ?? [],
    cases: blocks.filter(({ name }) => name !== setup),
  };
}

function parseCase(block: string): SqlCase {
  const [head = "", ...answers] = block.trimEnd().split(/^---- ?/m);
  const [name = "", ...lines] = head.trimEnd().split("\n");
  const conf = new Map<string, string>();
  while (lines[0]?.startsWith("conf ")) {
    const [, key = "", value = ""] = /^conf (\S+?)=(.*)$/.exec(lines.shift()!)!;
    conf.set(key, value);
  }
  const statements = lines.join("\n").split(/;\n/);
  const ours = answers.find((answer) => answer.startsWith("ours: "));
  const spark = answers.find((answer) => answer !== ours);
  return { name, conf, statements, spark: spark?.trim(), ours: ours?.slice("ours: ".length).trimEnd() };
}

export function printCases({ setup: first, cases }: CaseFile): string {
  const blocks = cases.map(({ name, conf, statements, spark, ours }) =>
    [
      `=== ${name}`,
      ...[...conf].map(([key, value]) => `conf ${key}=${value}`),
      statements.join(";\n"),
      ...(spark === undefined ? [] : [spark.startsWith("error ") ? `---- ${spark}` : `----\n${spark}`]),
      ...(ours === undefined ? [] : [`---- ours: ${ours}`]),
    ].join("\n"),
  );
  if (first.length > 0) blocks.unshift(`=== ${setup}\n${first.join(";\n")}`);
  return `${blocks.join("\n\n")}\n`;
}
