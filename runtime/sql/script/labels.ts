import { SparkError } from "../../errors/index";
import { quoteIdentifier } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";

export interface Label {
  readonly name: string;
  readonly isBlock: boolean;
}

/** What is wrong with a script as a whole has no place in its text. */
export const scriptError = (condition: string, parameters: Readonly<Record<string, string>>) =>
  new SparkError(condition, parameters, "SparkException");

/** `name:` in front of a block or loop. */
export function parseLabel(cursor: SqlCursor): string | undefined {
  if (!cursor.atIdentifier() || cursor.peek().word !== ":") return undefined;
  const name = cursor.identifier(true).toLowerCase();
  cursor.expect(":");
  return name;
}

/** @throws LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS */
export function entered(labels: readonly Label[], name: string | undefined, isBlock: boolean): readonly Label[] {
  if (name === undefined) return labels;
  if (labels.some((label) => label.name === name))
    throw scriptError("LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS", { label: quoteIdentifier(name) });
  return [...labels, { name, isBlock }];
}

/** The label behind END. @throws LABELS_MISMATCH, END_LABEL_WITHOUT_BEGIN_LABEL */
export function parseEndLabel(cursor: SqlCursor, label: string | undefined): void {
  if (!cursor.atIdentifier()) return;
  const end = cursor.identifier().toLowerCase();
  if (label === undefined) throw scriptError("END_LABEL_WITHOUT_BEGIN_LABEL", { endLabel: quoteIdentifier(end) });
  if (label !== end)
    throw scriptError("LABELS_MISMATCH", { beginLabel: quoteIdentifier(label), endLabel: quoteIdentifier(end) });
}

/** `LEAVE label` and `ITERATE label`. @throws INVALID_LABEL_USAGE.* */
export function parseJump(cursor: SqlCursor, labels: readonly Label[]) {
  const { word: statementType } = cursor.next();
  const name = cursor.identifier().toLowerCase();
  const label = labels.find((candidate) => candidate.name === name);
  const labelName = name.toUpperCase();
  if (!label) throw scriptError("INVALID_LABEL_USAGE.DOES_NOT_EXIST", { labelName, statementType });
  if (statementType === "LEAVE") return { kind: "Leave", label: name } as const;
  if (label.isBlock) throw scriptError("INVALID_LABEL_USAGE.ITERATE_IN_COMPOUND", { labelName });
  return { kind: "Iterate", label: name } as const;
}
