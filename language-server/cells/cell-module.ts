import ts from "typescript";

/** A name of an earlier cell, and the module of that cell. */
export interface EarlierName {
  readonly name: string;
  readonly module: string;
}

/** A TypeScript cell as the module that the language service sees: imports and exports of the notebook's names, then the cell's own text. */
export interface CellModule {
  readonly text: string;
  /** Of the cell's text in the module's. */
  readonly headerLength: number;
  /** Offsets in the cell behind which text of ours was put, with its length. */
  readonly insertions: readonly { readonly at: number; readonly length: number }[];
}

/** Marks a name of an earlier cell that the cell uses before it declares it again: `const df = df.filter(…)`. */
export const earlierMark = "$earlier";

export function parseCell(text: string): ts.SourceFile {
  return ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

/** Names that the statements of a cell declare for the cells below. */
export function declaredNames(file: ts.SourceFile): {
  readonly names: readonly string[];
  readonly exported: ReadonlySet<string>;
} {
  const names = new Set<string>();
  const exported = new Set<string>();
  for (const statement of file.statements) {
    const own = statementNames(statement);
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    for (const name of own) {
      names.add(name);
      if (isExported) exported.add(name);
    }
  }
  return { names: [...names], exported };
}

function statementNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => patternNames(name));
  if (ts.isImportDeclaration(statement)) {
    const { name, namedBindings: named } = statement.importClause ?? {};
    const inner = !named
      ? []
      : ts.isNamespaceImport(named)
        ? [named.name.text]
        : named.elements.map((element) => element.name.text);
    return [...(name ? [name.text] : []), ...inner];
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name?.text ? [statement.name.text] : [];
}

function patternNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return name.text ? [name.text] : [];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : patternNames(element.name)));
}

export function cellModule(file: ts.SourceFile, earlier: readonly EarlierName[]): CellModule {
  const { names, exported } = declaredNames(file);
  const own = new Set(names);
  const redeclared = new Set(earlier.filter(({ name }) => own.has(name)).map(({ name }) => name));
  const insertions = earlierUses(file, redeclared).map((at) => ({ at, length: earlierMark.length }));
  const used = new Set(insertions.map(({ at }) => nameBefore(file.text, at)));
  const byModule = new Map<string, string[]>();
  for (const { name, module } of earlier) {
    const specifier = !own.has(name) ? name : used.has(name) ? `${name} as ${name}${earlierMark}` : undefined;
    if (specifier) byModule.set(module, [...(byModule.get(module) ?? []), specifier]);
  }
  const imports = [...byModule].map(([module, list]) => `import { ${list.join(", ")} } from "./${module}";`);
  const list = names.filter((name) => !exported.has(name));
  // Exports before the text: a bracket that the cell does not close would swallow them.
  const header = `${imports.join("")}export { ${list.join(", ")} };\n`;
  let body = "";
  let last = 0;
  for (const { at } of insertions) {
    body += file.text.slice(last, at) + earlierMark;
    last = at;
  }
  return { text: header + body + file.text.slice(last), headerLength: header.length, insertions };
}

const nameBefore = (text: string, at: number) => /[\p{ID_Continue}$]+$/u.exec(text.slice(0, at))?.[0] ?? "";

/** Ends of identifiers that mean an earlier cell's variable: top-level uses before the cell's own declaration is done. */
function earlierUses(file: ts.SourceFile, redeclared: ReadonlySet<string>): number[] {
  if (redeclared.size === 0) return [];
  const pending = new Set(redeclared);
  const uses: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isIdentifier(node) && pending.has(node.text) && isValueUse(node)) uses.push(node.end);
    node.forEachChild(visit);
  };
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) || ts.isImportDeclaration(statement)) continue;
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        if (declaration.initializer) visit(declaration.initializer);
        for (const name of patternNames(declaration.name)) pending.delete(name);
      }
    } else {
      visit(statement);
      for (const name of statementNames(statement)) pending.delete(name);
    }
  }
  return uses.sort((a, b) => a - b);
}

function isValueUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isShorthandPropertyAssignment(parent) && !ts.isTypeNode(parent);
}

/** Offset in the module of an offset in the cell. */
export function toModule(module: CellModule, offset: number): number {
  const inserted = module.insertions.filter(({ at }) => at < offset).reduce((sum, { length }) => sum + length, 0);
  return module.headerLength + offset + inserted;
}

/** Offset in the cell; undefined in the text before it. */
export function toCell(module: CellModule, position: number): number | undefined {
  let offset = position - module.headerLength;
  if (offset < 0) return undefined;
  for (const { at, length } of module.insertions) if (at < offset) offset = Math.max(at, offset - length);
  return offset;
}
