import ts from "typescript";
import { type CellNames, joinNames, makingMethods, tableName } from "../lineage/cell-names";
import { sqlNames } from "../lineage/sql-names";
import type { CellBindings } from "./notebook-bindings";

const variable = (name: string) => `ts:${name}`;

/** Variables as the compiler has bound them; tables and views as the cell's strings name them. */
export function typescriptNames(file: ts.SourceFile, { declared, referenced, assigned }: CellBindings): CellNames {
  const found: CellNames[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText) found.push(sqlNames(node.text));
    const made = ts.isCallExpression(node) ? madeName(node) : undefined;
    if (made) found.push(made);
    ts.forEachChild(node, (child) => {
      const isName = made && child === (node as ts.CallExpression).arguments[0];
      if (!isName) visit(child);
    });
  };
  visit(file);
  const own: CellNames = {
    reads: new Set([...referenced].filter((name) => !declared.has(name)).map(variable)),
    writes: new Map([...declared, ...assigned].map((name) => [variable(name), "variable"])),
  };
  return joinNames([own, ...found]);
}

function madeName({ expression, arguments: [first] }: ts.CallExpression): CellNames | undefined {
  const kind = ts.isPropertyAccessExpression(expression) ? makingMethods.get(expression.name.text) : undefined;
  if (!kind || !first || !ts.isStringLiteralLike(first)) return undefined;
  return { reads: new Set(), writes: new Map([[tableName(first.text.split(".").at(-1)!), kind]]) };
}
