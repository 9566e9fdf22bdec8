import type { DataType } from "../../../types/index";
import { commonType } from "../../functions/index";

const isText = ({ kind }: DataType) => kind === "string" || kind === "char" || kind === "varchar";

/** The type that holds all of them, where text and other values have none in common. */
export function strictCommonType(types: readonly DataType[], ansi: boolean): DataType | undefined {
  const texts = types.filter((type) => type.kind !== "null").map(isText);
  return texts.some((text) => text !== texts[0]) ? undefined : commonType(types, ansi);
}
