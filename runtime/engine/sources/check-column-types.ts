import { SparkError } from "../../errors/index";
import { type DataType, type StructType, sqlText } from "../../types/index";

/** @throws UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE on the first column that a format cannot hold. `format` is as Spark prints it: `CSV`. */
export function checkColumnTypes(format: string, schema: StructType, isSupported: (type: DataType) => boolean): void {
  for (const { name, type } of schema.fields) {
    if (isSupported(type)) continue;
    const parameters = { format, columnName: `\`${name.replaceAll("`", "``")}\``, columnType: `"${sqlText(type)}"` };
    throw new SparkError("UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE", parameters);
  }
}
