import ts from "typescript";
import type { ParameterKinds, StringKind } from "./parameter-kinds";

/** Which parameters of Spark's functions take the name of a column: read off their declarations. */
export function functionColumns(declarations: readonly string[]): ReadonlyMap<string, ParameterKinds> {
  const kinds = new Map<string, ParameterKinds>();
  for (const text of declarations) {
    const file = ts.createSourceFile("functions.d.ts", text, ts.ScriptTarget.ES2022, false);
    const add = (name: string, parameters: ts.NodeArray<ts.ParameterDeclaration>) => {
      if (kinds.has(name)) return;
      const strings = parameters.map(
        (parameter): StringKind => (/\bColumnOrName\b/.test(parameter.type?.getText(file) ?? "") ? "column" : "plain"),
      );
      kinds.set(name, { strings, isRest: !!parameters.at(-1)?.dotDotDotToken });
    };
    for (const node of file.statements) {
      if (ts.isFunctionDeclaration(node) && node.name) add(node.name.text, node.parameters);
      if (!ts.isVariableStatement(node)) continue;
      for (const { name, type } of node.declarationList.declarations)
        if (ts.isIdentifier(name) && type && ts.isFunctionTypeNode(type)) add(name.text, type.parameters);
    }
  }
  return kinds;
}
