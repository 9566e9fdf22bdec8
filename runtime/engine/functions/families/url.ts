import { stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { attempt } from "../sql/attempt";
import { raise } from "../sql/raise";
import { scalar } from "./define";

const decoded = (url: string) => {
  const failure = raise("CANNOT_DECODE_URL", { url: { sql: url } }, "SparkIllegalArgumentException");
  // A percent sign that no two digits follow.
  const isMalformed = `contains(regexp_replace(${url}, '%[0-9A-Fa-f]{2}', '', 'g'), '%')`;
  return `CASE WHEN ${isMalformed} THEN ${failure} ELSE url_decode(replace(${url}, '+', ' ')) END`;
};

export const urlFunctions: readonly FunctionRow[] = [
  scalar(
    "url_encode",
    "string",
    stringType,
    "replace(replace(replace(url_encode({0}), '%20', '+'), '~', '%7E'), '%2A', '*')",
    { nullable: true },
  ),
  scalar("url_decode", "string", stringType, ({ args }) => decoded(args[0]!), { nullable: true }),
  scalar("try_url_decode", "string", stringType, ({ args }) => attempt(args, ([url]) => decoded(url!)), {
    nullable: true,
  }),
];
