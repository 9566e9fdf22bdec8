import { binaryType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { attempt } from "../sql/attempt";
import { scalar } from "./define";

export const cryptoFunctions: readonly FunctionRow[] = [
  scalar("hmac", "binary, binary, string='SHA-256'", binaryType, "spark_hmac({*})", { nullable: true }),
  scalar(
    "aes_encrypt",
    "binary, binary, string='GCM', string='DEFAULT', binary='', binary=''",
    binaryType,
    "spark_aes_encrypt({*})",
    { nullable: true },
  ),
  scalar(
    "aes_decrypt",
    "binary, binary, string='GCM', string='DEFAULT', binary=''",
    binaryType,
    "spark_aes_decrypt({*})",
    { nullable: true },
  ),
  scalar(
    "try_aes_decrypt",
    "binary, binary, string='GCM', string='DEFAULT', binary=''",
    binaryType,
    ({ args }) => attempt(args, (parts) => `spark_aes_decrypt(${parts.join(", ")})`),
    { nullable: true },
  ),
];
