import ts from "typescript";
import type { SignatureHelp } from "vscode-languageserver";
import { stringPlace } from "../columns/string-place";
import { functionNamed } from "../sql/sql-functions";
import { sqlPlace } from "../sql/sql-place";
import { valueOffset } from "../syntax/string-offsets";
import { pathTo } from "../syntax/walk";
import type { CellRequest } from "./request";
import { sqlStatementAt } from "./sql-statement-at";

/** The parameters of the call around a place. */
export function signature(request: CellRequest): SignatureHelp | undefined {
  const { notebook, cell, offset } = request;
  if (cell.language === "sparksql") {
    const { text, start } = sqlStatementAt(cell.text, offset);
    return sqlSignature(text, offset - start);
  }
  if (cell.syntax.kind !== "program") return undefined;
  const path = pathTo(cell.syntax.statements, offset);
  const last = path.at(-1);
  const facts = last?.kind === "string" ? notebook.factsOf(cell.id) : undefined;
  const place = facts && stringPlace(path, facts, notebook.functionKinds);
  if (last?.kind === "string" && (place?.kind === "sql-expression" || place?.kind === "sql-statement")) {
    const inner = sqlSignature(last.value, valueOffset(last, offset));
    if (inner) return inner;
  }
  return cell.language === "sparkts" ? typescriptSignature(request) : undefined;
}

function sqlSignature(text: string, offset: number): SignatureHelp | undefined {
  const call = sqlPlace(text, offset).call;
  const entry = call && functionNamed(call.name);
  if (!entry) return undefined;
  const signatures = entry.usages.map(({ signature: label, text: documentation }) => ({
    label,
    documentation,
    parameters: parametersIn(label).map((range) => ({ label: range })),
  }));
  const fits = signatures.findIndex(({ parameters }) => parameters.length > call.argument);
  return { signatures, activeSignature: Math.max(0, fits), activeParameter: call.argument };
}

/** The places of the parameters in `f(a, b[, c])`. */
function parametersIn(label: string): [number, number][] {
  const open = label.indexOf("(");
  if (open < 0) return [];
  return [...label.slice(open + 1, label.lastIndexOf(")")).matchAll(/[^\s,[\]][^,[\]]*/g)].map((match) => {
    const start = open + 1 + match.index;
    return [start, start + match[0].trimEnd().length];
  });
}

function typescriptSignature({ notebook, cell, offset }: CellRequest): SignatureHelp | undefined {
  const at = notebook.typescript.at(cell.id, offset);
  const found = at && notebook.typescript.service.getSignatureHelpItems(at.path, at.position, {});
  if (!found) return undefined;
  const text = (parts: readonly ts.SymbolDisplayPart[] | undefined) => ts.displayPartsToString(parts ? [...parts] : []);
  const signatures = found.items.map((item) => {
    const separator = text(item.separatorDisplayParts);
    let label = text(item.prefixDisplayParts);
    const parameters = item.parameters.map((parameter, index) => {
      const start = label.length + (index > 0 ? separator.length : 0);
      label += (index > 0 ? separator : "") + text(parameter.displayParts);
      return { label: [start, label.length] as [number, number], documentation: text(parameter.documentation) };
    });
    return { label: label + text(item.suffixDisplayParts), documentation: text(item.documentation), parameters };
  });
  return { signatures, activeSignature: found.selectedItemIndex, activeParameter: found.argumentIndex };
}
