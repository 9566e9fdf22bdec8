import { stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { scalar } from "./define";

export const urlFunctions: readonly FunctionRow[] = [
  scalar(
    "url_encode",
    "string",
    stringType,
    "replace(replace(replace(url_encode({0}), '%20', '+'), '~', '%7E'), '%2A', '*')",
  ),
  scalar("url_decode", "string", stringType, "url_decode(replace({0}, '+', ' '))", { nullable: true }),
  scalar("try_url_decode", "string", stringType, "TRY(url_decode(replace({0}, '+', ' ')))", { nullable: true }),
];
