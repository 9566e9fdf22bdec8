import { longType, stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { scalar } from "./define";

export const hashFunctions: readonly FunctionRow[] = [
  scalar("md5", "binary", stringType, "md5({0})"),
  scalar("sha1", "binary", stringType, "sha1({0})", { aliases: ["sha"] }),
  scalar(
    "sha2",
    "binary, int",
    stringType,
    "CASE {1} WHEN 0 THEN sha256({0}) WHEN 256 THEN sha256({0}) WHEN 224 THEN spark_sha2({0}, 224) WHEN 384 THEN spark_sha2({0}, 384) WHEN 512 THEN spark_sha2({0}, 512) END",
    { nullable: true },
  ),
  scalar("crc32", "binary", longType, "spark_crc32({0})"),
];
