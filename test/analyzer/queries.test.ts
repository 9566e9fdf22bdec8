import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analysisSession, outcomeOf } from "./analysis-session";
import { isUpdate, readCases, writeCases } from "./case-file";

const folder = join(import.meta.dirname, "cases");

/** The first line of each case, schema or error, is what Spark 4.3 answered; the tree below is ours. */
for (const file of readdirSync(folder)) {
  describe(file, () => {
    const session = analysisSession();
    const path = join(folder, file);
    const actual = new Map<string, string>();
    for (const { query, expected } of readCases(path)) {
      it(query, () => {
        session.startIds();
        const outcome = outcomeOf(() => session.sql(query));
        actual.set(query, outcome);
        if (!isUpdate) expect(outcome).toBe(expected);
      });
    }
    if (isUpdate) {
      it("is written anew", () => {
        writeCases(
          path,
          readCases(path).map(({ query }) => ({ query, expected: actual.get(query)! })),
        );
      });
    }
  });
}
