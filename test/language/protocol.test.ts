import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { LocalCluster } from "../driver/local-cluster";
import { LanguageServer } from "./language-server";
import { SlowWay } from "./slow-way";

let cluster: LocalCluster;
let way: SlowWay;
let server: LanguageServer;

beforeAll(async () => {
  cluster = await LocalCluster.start();
  way = await SlowWay.to(cluster.driver.address);
  server = await LanguageServer.start(undefined);
});
afterEach(async () => {
  way.delayMs = 0;
  await server.close();
});
afterAll(async () => {
  await server?.stop();
  await way?.close();
  await cluster?.stop();
});

interface List {
  readonly isIncomplete: boolean;
  readonly items: readonly { readonly label: string; readonly detail?: string }[];
}

const people = 'const people = spark.createDataFrame([{ name: "Ada", born: 1815 }]);';
const cells = (text: string) => [
  { language: "sparkts", text: people },
  { language: "sparkts", text },
];

const complete = (text: string) => server.request<List>("textDocument/completion", 2, 0, text.indexOf("‸"));
/** As an editor asks again while a list is unfinished. */
async function completed(text: string): Promise<List> {
  for (;;) {
    const list = await complete(text);
    if (!list.isIncomplete) return list;
  }
}
const labels = ({ items }: List) => items.map(({ label }) => label);

async function open(text: string): Promise<void> {
  await server.open(cells(text.replace("‸", "")));
}

async function timed<T>(answer: Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await answer, performance.now() - start];
}

test("an editor's session: columns, a mistake and its fix, formatting, rename over cells", async () => {
  server.target = { remote: cluster.driver.address };
  const first =
    'const people = spark.createDataFrame([{ name: "Ada", born: 1815 }]);\npeople.createOrReplaceTempView("people");';
  await server.open([
    { language: "sparkts", text: first },
    { language: "sparkts", text: 'const old = people.filter(col("bron").lt(1900));' },
    { language: "sparksql", text: "select name from people where born > 1800" },
  ]);
  const found = await server.until(2, (diagnostics) => diagnostics.length > 0);
  expect(found.map(({ code, range }) => [code, range.start.character])).toEqual([
    ["UNRESOLVED_COLUMN.WITH_SUGGESTION", 31],
  ]);

  const actions = await server.connection.sendRequest<{ title: string }[]>("textDocument/codeAction", {
    textDocument: { uri: "cell:2" },
    range: found[0]!.range,
    context: { diagnostics: found },
  });
  expect(actions[0]!.title).toBe("Change to born");

  const { items } = await server.request<List>("textDocument/completion", 2, 0, 31);
  expect(items.map(({ label, detail }) => `${label} ${detail}`)).toEqual(["name string", "born bigint"]);

  await server.change(2, 'const old = people.filter(col("born").lt(1900));');
  await server.until(2, (diagnostics) => diagnostics.length === 0);

  const edits = await server.connection.sendRequest<{ newText: string }[]>("textDocument/formatting", {
    textDocument: { uri: "cell:3" },
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(edits[0]!.newText).toBe("SELECT name\nFROM people\nWHERE born > 1800");

  const rename = await server.request<{ changes: Record<string, unknown[]> }>("textDocument/rename", 2, 0, 14, {
    newName: "persons",
  });
  expect(Object.fromEntries(Object.entries(rename.changes).map(([uri, list]) => [uri, list.length]))).toEqual({
    "cell:1": 2,
    "cell:2": 1,
  });
});

test("without a target what needs none is answered; columns are there as soon as there is one", async () => {
  server.target = null;
  const text = 'people.select("‸");';
  await open(text);
  expect(labels(await complete(text))).toEqual([]);
  expect(labels(await server.request<List>("textDocument/completion", 2, 0, 7))).toContain("select");
  expect(server.diagnostics.get("cell:2") ?? []).toEqual([]);

  server.target = { remote: cluster.driver.address };
  await server.targetChanged();
  expect(labels(await complete(text))).toEqual(["name", "born"]);
});

test("lenses are asked for anew once the target has told columns, and again when it is not one to read rows of", async () => {
  interface Lens {
    readonly range: { readonly start: { readonly line: number } };
    readonly command: { readonly title: string; readonly arguments?: unknown[] };
  }
  const lenses = async () => {
    const found = await server.connection.sendRequest<Lens[]>("textDocument/codeLens", {
      textDocument: { uri: "cell:2" },
    });
    return found.map(({ range, command }) => [range.start.line, command.title, command.arguments ?? []]);
  };
  server.target = null;
  await open("// old\nconst old = people.limit(1);\nold.show();");
  expect(await lenses()).toEqual([]);

  server.target = { remote: cluster.driver.address, canPeek: true };
  const before = server.lensRefreshes;
  await server.targetChanged();
  await vi.waitFor(() => expect(server.lensRefreshes).toBeGreaterThan(before), 10_000);
  const columns = [1, "2 columns: name, born", []];
  expect(await lenses()).toEqual([columns, [1, "Peek rows", ["cell:2", { line: 1, character: 27 }]]]);

  server.target = { remote: cluster.driver.address };
  const first = server.lensRefreshes;
  await server.targetChanged();
  await vi.waitFor(() => expect(server.lensRefreshes).toBeGreaterThan(first), 10_000);
  expect(await lenses()).toEqual([columns]);
});

test("a target where nobody listens is not waited for", async () => {
  server.target = { remote: "sc://127.0.0.1:9" };
  const text = 'people.select("‸");';
  await open(text);
  const [list, ms] = await timed(complete(text));
  expect(labels(list)).toEqual([]);
  expect(ms).toBeLessThan(8_000);
});

test("a target that never answers holds up nothing: a list comes, marked as unfinished", async () => {
  way.delayMs = Number.POSITIVE_INFINITY;
  server.target = { remote: way.address };
  const text = 'people.select("‸");';
  await open(text);
  const [list, ms] = await timed(complete(text));
  expect([list.isIncomplete, labels(list)]).toEqual([true, []]);
  expect(ms).toBeLessThan(8_000);
  const [names] = await timed(server.request<List>("textDocument/completion", 2, 0, 7));
  expect(labels(names)).toContain("select");
});

test("a slow target: the first list may lack columns, the answer is kept for the next", async () => {
  way.delayMs = 900;
  server.target = { remote: way.address };
  const text = 'people.select("‸");';
  await open(text);
  expect(labels(await completed(text))).toEqual(["name", "born"]);
  const [again, ms] = await timed(complete(text));
  expect(labels(again)).toEqual(["name", "born"]);
  // Less than one way there and back: it was not asked again.
  expect(ms).toBeLessThan(900);
});

test("a busy target still tells columns", async () => {
  server.target = { remote: cluster.driver.address };
  const session = await cluster.session();
  const long = session.sql("SELECT sum(a.id * b.id) AS s FROM range(400000) a CROSS JOIN range(400000) b").collect();
  long.catch(() => undefined);
  const text = 'people.groupBy("name").count().orderBy("‸");';
  try {
    await open(text);
    expect(labels(await completed(text))).toEqual(["name", "count"]);
  } finally {
    await session.interruptAll();
  }
  await expect(long).rejects.toThrow();
  await session.stop();
});

test("a session that is closed under a question is no mistake of the cell's", async () => {
  server.target = { remote: way.address };
  await server.open([
    { language: "sparkts", text: people },
    { language: "sparkts", text: 'people.select("nope");' },
  ]);
  // Each finds the analysis of the first cell under way.
  for (const delayMs of [30, 80, 130, 180]) {
    way.delayMs = 60;
    await new Promise((later) => setTimeout(later, delayMs));
    await server.targetChanged();
  }
  way.delayMs = 0;
  await server.until(2, ([problem]) => problem?.code === "UNRESOLVED_COLUMN.WITH_SUGGESTION");
  expect(server.diagnostics.get("cell:1") ?? []).toEqual([]);
});
