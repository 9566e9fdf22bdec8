import { describe, expect, it } from "vitest";
import { type DataType, simpleString } from "../../runtime/types/index";
import cases from "../fixtures/json-source.json";
import { read, scan, scratch } from "./sources";

interface JsonCase {
  readonly text: string;
  readonly options: Record<string, string>;
  /** DDL; absent where it is inferred. */
  readonly schema?: string;
  /** Spark's schema, or `[CONDITION] …`. */
  readonly answer: readonly [string];
  /** Spark's rows: `a|b|null`. */
  readonly rows?: readonly string[];
}

const { write } = scratch();

/** Texts, options and schemas with the answers of Spark 4.3: the schema or error condition, and the rows. */
describe("json, as Spark reads it", () => {
  for (const [name, { text, options, schema, answer, rows }] of Object.entries(
    cases as unknown as Record<string, JsonCase>,
  )) {
    it(name, async () => {
      const path = write(`${name}.json`, text);
      const [condition] = /(?<=^\[)[A-Z_.]+/.exec(answer[0]) ?? [];
      if (condition) {
        await expect(scan("json", [path], options, schema).then(read)).rejects.toMatchObject({ condition });
        return;
      }
      const plan = await scan("json", [path], options, schema);
      const type: DataType = plan.relation.dataSchema;
      expect(simpleString(type)).toBe(answer[0]);
      expect(await read(plan)).toEqual(rows);
    });
  }
});
