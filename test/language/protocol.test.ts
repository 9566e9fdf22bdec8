import { afterAll, beforeAll, expect, test } from "vitest";
import { LocalCluster } from "../driver/local-cluster";
import { LanguageServer } from "./language-server";

let cluster: LocalCluster;
let server: LanguageServer;

beforeAll(async () => {
  cluster = await LocalCluster.start();
  server = await LanguageServer.start(cluster.driver.address);
});
afterAll(async () => {
  await server?.stop();
  await cluster?.stop();
});

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly textEdit: { readonly newText: string };
}

test("an editor's session: columns, a mistake and its fix, formatting, rename over cells", async () => {
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

  const { items } = await server.request<{ items: Item[] }>("textDocument/completion", 2, 0, 31);
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
