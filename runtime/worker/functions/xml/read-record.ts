import type { StructType } from "../../../types/index";
import { readXml, XmlError } from "../../../xml/index";
import { BadValue, type RecordOptions, readMembers } from "./read-value";

/** A record as JSON of its columns; reading stops at the first value that does not fit, and what was read before it stays. */
export function readRecord(text: string, { fields }: StructType, options: RecordOptions): string {
  const values = new Map<number, string | string[]>();
  let isMalformed = false;
  try {
    readMembers(readXml(text, true), fields, options, values);
  } catch (error) {
    if (!(error instanceof BadValue || error instanceof XmlError)) throw error;
    isMalformed = true;
  }
  const members = [...values].map(([i, json]) => `"c${i}":${typeof json === "string" ? json : `[${json.join(",")}]`}`);
  return `{${isMalformed ? '"m":true,' : '"m":false,'}"r":{${members.join(",")}}}`;
}
