import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { functionNamed } from "../../language-server/sql/sql-functions";
import { clientExports } from "../../tools/compatibility/client-api";
import { classNames, memberNames } from "../../tools/compatibility/client-names";

const root = resolve(import.meta.dirname, "../..");
const { checker, exports } = clientExports(root);

/** Text of each public class, interface, method, accessor and function of the client, by its name; empty where there is none. */
const documented = new Map<string, string>();

const target = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
const isHidden = (symbol: ts.Symbol) =>
  /^__|^#|^prototype$/.test(symbol.name) ||
  symbol.getJsDocTags().some(({ name }) => name === "internal") ||
  (symbol.declarations ?? []).every(
    (declaration) =>
      !declaration.getSourceFile().fileName.startsWith(join(root, "runtime")) ||
      ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
  );
const isCallable = (symbol: ts.Symbol) =>
  (symbol.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor | ts.SymbolFlags.Function)) !== 0 ||
  ((symbol.flags & ts.SymbolFlags.Variable) !== 0 && checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0);

function note(name: string, symbol: ts.Symbol): void {
  const tags = symbol.getJsDocTags(checker).map((tag) => ts.displayPartsToString(tag.text));
  const own = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  documented.set(name, [own, ...tags].join(" ").trim());
}

function visit(name: string, symbol: ts.Symbol): void {
  if (isHidden(symbol)) return;
  if (symbol.flags & ts.SymbolFlags.Module) {
    for (const member of checker.getExportsOfModule(symbol)) visit(`${name}.${member.name}`, target(member));
    return;
  }
  const isType = (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
  if (isType || isCallable(symbol)) note(name, symbol);
  if (!isType) return;
  const members = [
    ...(symbol.exports?.values() ?? []),
    ...checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)),
  ];
  for (const member of members) if (!isHidden(member) && isCallable(member)) note(`${name}.${member.name}`, member);
}

for (const exported of exports) visit(exported.name, target(exported));

/** Functions of SQL have Spark's own description, which the package adds. */
const textOf = (name: string): string | undefined => {
  const own = documented.get(name);
  const described = name.startsWith("functions.") ? functionNamed(name.slice("functions.".length)) : undefined;
  return own === undefined || !described ? own : `${own} ${described.usages.map(({ text }) => text)}`;
};

it("every public class, method and function of the client has a comment", () => {
  expect(documented.size).toBeGreaterThan(1000);
  expect([...documented.keys()].filter((name) => textOf(name) === "")).toEqual([]);
});

it("what is younger than the oldest Spark of this client says since when it is there", () => {
  const path = join(import.meta.dirname, "pyspark-since.json");
  const versions = Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>);
  const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const wrong = versions.filter(([name, version]) => {
    const [className, member] = name.split(".") as [string, string];
    const text = textOf(`${classNames[className] ?? className}.${memberNames[name] ?? camelCase(member)}`);
    return text !== undefined && !text.includes(`Since Spark ${version}`);
  });
  expect(wrong).toEqual([]);
});
