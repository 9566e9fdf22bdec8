import { SparkError } from "../errors/index";
import { parseDataType, parseTableSchema } from "../types/index";
import { parseExpression, parseStatement } from "./parse";

const parsers = {
  plan: parseStatement,
  expression: parseExpression,
  datatype: parseDataType,
  tableschema: parseTableSchema,
} as const;

export type TextKind = keyof typeof parsers;

/** What is wrong with a text, or undefined when it can be parsed. */
export function checkText(kind: TextKind, text: string): SparkError | undefined {
  try {
    parsers[kind](text);
    return undefined;
  } catch (error) {
    if (error instanceof SparkError) return error;
    throw error;
  }
}
