import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LocalCluster } from "../driver/local-cluster";
import { ask } from "./ask";
import { type Case, parseCases, printCases } from "./case-file";
import { languageNotebook, open } from "./language-notebook";

const updates = process.env.SPARKNB_UPDATE === "1";
const folder = resolve(import.meta.dirname, "cases");
let remote = process.env.SPARKNB_TEST_REMOTE;
/** `*.bundled.case`: what only the bundled cluster has. */
const files = readdirSync(folder).filter(
  (file) => file.endsWith(".case") && !(remote && file.endsWith(".bundled.case")),
);

let cluster: LocalCluster | undefined;

beforeAll(async () => {
  if (!remote) {
    cluster = await LocalCluster.start();
    remote = cluster.driver.address;
  }
});
afterAll(() => cluster?.stop());

describe.each(files)("%s", (file) => {
  const path = resolve(folder, file);
  const cases = parseCases(readFileSync(path, "utf8"));
  const answers = new Map<Case, Case>();

  it.each(cases.map((one, index) => [`${index + 1} ${one.title}: ${one.ask}`, one] as const))("%s", async (_, one) => {
    const notebook = languageNotebook(remote);
    try {
      const request = open(notebook, one.cells) ?? { notebook, cell: notebook.cells.at(-1)!, offset: 0 };
      const answer = await ask(request, one.ask);
      answers.set(one, { ...one, answer });
      if (!updates) expect(answer).toBe(one.answer);
    } finally {
      await notebook.close();
    }
  });

  if (updates) afterAll(() => writeFileSync(path, printCases(cases.map((one) => answers.get(one) ?? one))));
});
