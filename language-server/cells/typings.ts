import { functionColumns } from "../columns/function-columns";
import type { ParameterKinds } from "../columns/parameter-kinds";
import type { Typings } from "./typescript-notebook";

const functionsFolder = "/sparknb/runtime/client/api/functions/";

/** Which arguments of Spark's functions name columns. */
export const functionKindsOf = (typings: Typings): ReadonlyMap<string, ParameterKinds> =>
  functionColumns(Object.entries(typings).flatMap(([path, text]) => (path.startsWith(functionsFolder) ? [text] : [])));
