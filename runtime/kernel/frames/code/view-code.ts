import type { FrameView } from "../../../protocol/frame-messages";
import type { CellLanguage } from "../../../protocol/kernel-messages";
import type { StructType } from "../../../types";
import type { CellText } from "../frame-store";
import { lastExpression, lastStatement } from "./cell-expression";
import { pythonCode } from "./python";
import { sqlCode } from "./sql";
import { typescriptCode } from "./typescript";

type ToCode = (source: string, view: FrameView, schema: StructType) => string;

const languages: Readonly<Record<CellLanguage, { readonly source: (code: string) => string; readonly code: ToCode }>> =
  {
    sparkts: { source: lastExpression, code: typescriptCode },
    sparksql: { source: lastStatement, code: sqlCode },
    python: { source: lastExpression, code: pythonCode },
  };

/** A cell that gives what the view shows, in the language of the cell that showed the frame. */
export function viewCode({ language, code }: CellText, view: FrameView, schema: StructType): string {
  const { source, code: toCode } = languages[language];
  return toCode(source(code), view, schema);
}
