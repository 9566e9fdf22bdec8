import type { Attribute, LocalRows } from "../../plan/resolved/index";
import { booleanType, type DataType, stringType, type Value } from "../../types/index";

/** A column of a command's answer. */
export interface AnswerColumn {
  readonly name: string;
  readonly type: DataType;
  readonly nullable: boolean;
  readonly comment?: string;
}

export const text = (name: string, nullable = false): AnswerColumn => ({ name, type: stringType, nullable });
export const flag = (name: string): AnswerColumn => ({ name, type: booleanType, nullable: false });

/** What a command answers, as a plan. Ids are negative: no column of a session has such. */
export function answer(columns: readonly AnswerColumn[], rows: readonly (readonly Value[])[]): LocalRows {
  const output = columns.map(
    ({ name, type, nullable, comment }, i): Attribute => ({
      kind: "Attribute",
      id: -1 - i,
      name,
      type,
      nullable,
      ...(comment && { metadata: { comment } }),
    }),
  );
  return { kind: "LocalRows", output, rows };
}

/** What a command answers that has nothing to say. */
export const noRows: LocalRows = { kind: "LocalRows", output: [], rows: [] };
