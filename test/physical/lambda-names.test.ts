import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lambdaNames } from "../../runtime/engine/physical/lambda-names";

test("all names of lambdas in texts for DuckDB are known: a file's column of such a name is renamed first", () => {
  const root = join(import.meta.dirname, "../../runtime");
  const files = ["engine", "worker"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(room, file)),
  );
  const lambdas = files.flatMap((file) => [
    ...readFileSync(join(root, file), "utf8").matchAll(/\blambda \(?(\w+)(?:, (\w+))?\)?:/g),
  ]);
  expect(lambdas.length).toBeGreaterThan(50);
  expect(new Set(lambdas.flatMap(([, ...names]) => names.filter(Boolean)))).toEqual(lambdaNames);
});
