import { stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { attempt } from "../sql/attempt";
import { scalar } from "./define";

export const urlFunctions: readonly FunctionRow[] = [
  scalar(
    "url_encode",
    "string",
    stringType,
    "replace(replace(replace(url_encode({0}), '%20', '+'), '~', '%7E'), '%2A', '*')",
    { nullable: true },
  ),
  scalar("url_decode", "string", stringType, "url_decode(replace({0}, '+', ' '))", { nullable: true }),
  scalar(
    "try_url_decode",
    "string",
    stringType,
    ({ args }) => attempt(args, ([url]) => `url_decode(replace(${url}, '+', ' '))`),
    { nullable: true },
  ),
];
