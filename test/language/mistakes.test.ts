import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenNotebook } from "../../language-server/cells/open-notebook";
import { stringPlace } from "../../language-server/columns/string-place";
import { isFrame } from "../../language-server/columns/values";
import { hover } from "../../language-server/features/hover";
import { problems } from "../../language-server/features/problems";
import type { Span } from "../../language-server/syntax/program";
import { eachExpression, expressionsOf, pathTo } from "../../language-server/syntax/walk";
import { tokenize } from "../../runtime/types";
import { LocalCluster } from "../driver/local-cluster";
import { type Case, parseCases } from "./case-file";
import { languageNotebook } from "./language-notebook";

/** Misspelt names in the correct notebooks: columns, tables, functions and methods, each where it is used. */
interface Mistake {
  readonly notebook: Case;
  readonly cell: number;
  readonly span: Span;
  readonly kind: string;
}

const wanted = 100;
/** Methods that say nothing of a column that is not there. */
const silent = new Set([
  "drop",
  "withColumn",
  "withColumns",
  "withColumnRenamed",
  "withColumnsRenamed",
  "fillna",
  "toDF",
  "createOrReplaceTempView",
]);

let cluster: LocalCluster | undefined;
let remote = process.env.SPARKNB_TEST_REMOTE;
beforeAll(async () => {
  if (!remote) {
    cluster = await LocalCluster.start();
    remote = cluster.driver.address;
  }
});
afterAll(() => cluster?.stop());

const opened = (cells: Case["cells"]): OpenNotebook => {
  const notebook = languageNotebook(remote);
  notebook.update(cells.map(({ language, text }, index) => ({ id: `cell-${index}`, language, text })));
  return notebook;
};

async function possibleMistakes(one: Case): Promise<Mistake[]> {
  const notebook = opened(one.cells);
  const found: Mistake[] = [];
  for (const [index, cell] of notebook.cells.entries()) {
    const add = (span: Span, kind: string) =>
      found.push({ notebook: one, cell: index, span: { start: span.start, end: span.end }, kind });
    const { syntax } = cell;
    if (syntax.kind === "sql") {
      for (const token of tokenize(cell.text)) {
        if (token.kind !== "word" || token.text.length < 2) continue;
        const known = await hover({ notebook, cell, offset: token.start + 1 });
        const isName = known && known.span.start === token.start && !/\bAS\s+$/i.test(cell.text.slice(0, token.start));
        if (isName) add(token, "sql");
      }
      continue;
    }
    if (syntax.kind !== "program") continue;
    const facts = notebook.factsOf(cell.id)!;
    for (const expr of eachExpression(syntax.statements.flatMap(expressionsOf))) {
      if (expr.kind === "string" && /^\w{2,}$/.test(expr.value)) {
        const place = stringPlace(pathTo(syntax.statements, expr.content.start), facts, notebook.functionKinds);
        const name = place?.call?.callee.kind === "member" ? place.call.callee.name : "";
        if ((place?.kind === "column" || place?.kind === "join-column") && place.frames.length > 0 && !silent.has(name))
          add(expr.content, "column");
      }
      const isMethod =
        expr.kind === "member" && isFrame(facts.values.get(expr.object)?.value) && syntax.language === "sparkts";
      if (isMethod) add(expr.nameSpan, "method");
    }
  }
  await notebook.close();
  return found;
}

const misspelt = (name: string) => `${name.slice(0, -1)}z${name.at(-1)}`;

async function isFound({ notebook: one, cell: index, span }: Mistake): Promise<boolean> {
  const text = one.cells[index]!.text;
  const wrong = text.slice(0, span.start) + misspelt(text.slice(span.start, span.end)) + text.slice(span.end);
  const notebook = opened(one.cells.map((cell, at) => (at === index ? { ...cell, text: wrong } : cell)));
  const cell = notebook.cells[index]!;
  const found = await problems(notebook, cell);
  await notebook.close();
  return found.some(
    (problem) =>
      problem.span.start <= span.start &&
      span.end <= problem.span.end &&
      problem.span.end - problem.span.start <= span.end - span.start + 12,
  );
}

test("of 100 misspelt names at least 95 are found before anything runs, at their characters", async () => {
  const notebooks = parseCases(readFileSync(resolve(import.meta.dirname, "cases/correct.case"), "utf8"));
  const all = (await Promise.all(notebooks.map(possibleMistakes))).flat();
  const step = all.length / wanted;
  const chosen = Array.from({ length: wanted }, (_, index) => all[Math.floor(index * step)]!);
  const missed: string[] = [];
  for (const mistake of chosen)
    if (!(await isFound(mistake))) {
      const { text } = mistake.notebook.cells[mistake.cell]!;
      missed.push(
        `${mistake.notebook.title}, cell ${mistake.cell + 1}, ${mistake.kind}: ${text.slice(mistake.span.start, mistake.span.end)} in ${text.split("\n").find((line) => line.includes(text.slice(mistake.span.start, mistake.span.end)))}`,
      );
    }
  console.log(`${wanted - missed.length} of ${wanted} found, of ${all.length} possible ones\n${missed.join("\n")}`);
  expect(wanted - missed.length).toBeGreaterThanOrEqual(95);
}, 300_000);
