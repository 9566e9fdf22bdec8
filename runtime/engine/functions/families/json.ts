import { arrayType, integerType, stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { scalar } from "./define";

export const jsonFunctions: readonly FunctionRow[] = [
  scalar(
    "get_json_object",
    "string, string",
    stringType,
    "CASE WHEN json_valid({0}) THEN json_extract_string({0}, {1}) END",
    { nullable: true },
  ),
  scalar(
    "json_array_length",
    "string",
    integerType,
    "CASE WHEN json_valid({0}) AND json_type({0}) = 'ARRAY' THEN CAST(json_array_length({0}) AS INTEGER) END",
    { nullable: true },
  ),
  scalar(
    "json_object_keys",
    "string",
    arrayType(stringType),
    "CASE WHEN json_valid({0}) AND json_type({0}) = 'OBJECT' THEN json_keys({0}) END",
    { nullable: true },
  ),
];
