import { expect, test } from "vitest";
import { parseFormula } from "../../runtime/engine/ml/feature/r-formula/parse";
import { formulaText, resolveFormula } from "../../runtime/engine/ml/feature/r-formula/resolve";
import { doubleType, stringType, structField, structType, vectorType } from "../../runtime/types/index";

const schema = structType([
  structField("y", doubleType),
  structField("a", doubleType),
  structField("s", stringType),
  structField("t", stringType),
  structField("v", vectorType),
  structField("d", { kind: "date" }),
]);

// Answers of Spark 4.3.
test.each([
  ["y ~ a + s", "label=y, terms=[a,s], hasIntercept=true"],
  ["y ~ . - 1", "label=y, terms=[a,s,t,v], hasIntercept=false"],
  ["y ~ s:t", "label=y, terms=[{s,t}], hasIntercept=true"],
  ["y ~ a*s - a", "label=y, terms=[s,{a,s}], hasIntercept=true"],
  ["y ~ (a + s + t)^2", "label=y, terms=[a,s,t,{a,s},{a,t},{s,t}], hasIntercept=true"],
  ["~ a + t", "label=, terms=[a,t], hasIntercept=true"],
  ["y ~ . - v - t", "label=y, terms=[a,s], hasIntercept=true"],
  ["y ~ a + 0 + s + t", "label=y, terms=[a,s,t], hasIntercept=false"],
  ["y ~ 1", "label=y, terms=[], hasIntercept=true"],
  ["y ~ a^2 + s:a:t", "label=y, terms=[a,{s,a,t}], hasIntercept=true"],
  ["y~(a+s):t", "label=y, terms=[{a,t},{s,t}], hasIntercept=true"],
  ["y ~ a - (a + s)", "label=y, terms=[], hasIntercept=true"],
])("%s", (text, expected) => {
  expect(formulaText(resolveFormula(parseFormula(text), schema))).toBe(`ResolvedRFormula(${expected})`);
});

test.each(["`y` ~ a", "y ~ a + ", "y ~ a %in% s", "y", "y ~ (a", "y ~ a^0"])("%s is refused", (text) => {
  expect(() => parseFormula(text)).toThrow(`Could not parse formula: ${text}`);
});
