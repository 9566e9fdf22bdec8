import { describe, expect, it } from "vitest";
import { bindParameters } from "../../runtime/kernel/sql/parameters";
import { parametersOf, splitStatements } from "../../runtime/types";

describe("splitStatements", () => {
  it.each([
    ["select 1", ["select 1"]],
    ["select 1; select 2;", ["select 1", "select 2"]],
    [";;\n -- nothing\n/* ; */ ;", []],
    ["select ';' ; select \";\" ; select `;` from t", ["select ';'", 'select ";"', "select `;` from t"]],
    ["select 1 -- a; b\n; select /* ; /* nested; */ */ 2", ["select 1", "select /* ; /* nested; */ */ 2"]],
    ["select r'\\'; select '\\';'", ["select r'\\'", "select '\\';'"]],
    ["select case when a then ';' end; select 2", ["select case when a then ';' end", "select 2"]],
    ["begin select 1; select 2; end; select 3", ["begin select 1; select 2; end", "select 3"]],
    [
      "BEGIN DECLARE x INT DEFAULT 1; IF x = 1 THEN SELECT 1; ELSE BEGIN SELECT 2; END; END IF; END; select 3",
      ["BEGIN DECLARE x INT DEFAULT 1; IF x = 1 THEN SELECT 1; ELSE BEGIN SELECT 2; END; END IF; END", "select 3"],
    ],
    [
      "l: begin while a do case when b then select 1; end case; end while; for r as select 1 do select case 1 when 1 then 2 end; end for; end l; select 3",
      [
        "l: begin while a do case when b then select 1; end case; end while; for r as select 1 do select case 1 when 1 then 2 end; end for; end l",
        "select 3",
      ],
    ],
    ["create view v as select 1 as begin; select 2", ["create view v as select 1 as begin", "select 2"]],
  ])("%s", (text, statements) => {
    expect(splitStatements(text).map((statement) => statement.text)).toEqual(statements);
  });

  it("knows where each begins", () => {
    const text = "-- first\nselect 1;\n\n  select 2";
    expect(splitStatements(text).map(({ start }) => text.slice(start, start + 8))).toEqual(["select 1", "select 2"]);
  });
});

describe("parametersOf", () => {
  const names = (text: string) => parametersOf(splitStatements(text)[0]!).map(({ name }) => name);
  it.each([
    ["select :a, b + :c from t where d>:e and f in (:g,:h) limit :n", ["a", "c", "e", "g", "h", "n"]],
    ["select ':no', \":no\", `:no`, 1 -- :no\n/* :no */", []],
    ["select cast(null as struct<a:int, b: string>), x::int, v:field, v[0]:field", []],
    ["select * from range(:from, :to)", ["from", "to"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("bindParameters", () => {
  const variables: Record<string, unknown> = { n: 3, none: null, later: undefined, f: () => 1 };
  const lookUp = (name: string) => (name in variables ? { value: variables[name] } : undefined);
  const bind = (text: string) => bindParameters(splitStatements(text)[0]!, lookUp);

  it("takes the variables of the markers' names", () => {
    expect(bind("select :n, :none, :n")).toEqual({ n: 3, none: null });
  });

  it.each([
    ["select :missing", /`missing`, which no cell/],
    ["select :later", /which is undefined/],
    ["select :f", /which is a function/],
  ])("%s is refused", (text, message) => {
    expect(() => bind(text)).toThrow(message);
  });
});
