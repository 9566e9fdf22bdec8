import { longType, stringType, structField, structType, timestampType } from "../../types/index";
import type { Attribute } from "./expression";
import type { FileRelation } from "./plan";

const ofFiles = [
  structField("file_path", stringType, false),
  structField("file_name", stringType, false),
  structField("file_size", longType, false),
  structField("file_block_start", longType, false),
  structField("file_block_length", longType, false),
  structField("file_modification_time", timestampType, false),
];
const ofParquet = [...ofFiles, structField("row_index", longType, false)];

/** The column of what is known of the file that a row is from. Names reach it, `*` does not. */
export const metadataColumn = ({ format }: FileRelation, id: number): Attribute => ({
  kind: "Attribute",
  id,
  name: "_metadata",
  type: structType(format === "parquet" ? ofParquet : ofFiles),
  nullable: false,
  isFileMetadata: true,
});
