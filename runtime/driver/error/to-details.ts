import { create } from "@bufbuild/protobuf";
import type { QueryContext, SparkError } from "../../errors/index";
import {
  FetchErrorDetailsResponse_QueryContext_ContextType as ContextType,
  type FetchErrorDetailsResponse_Error,
  FetchErrorDetailsResponse_ErrorSchema,
} from "../../protocol/index";
import { classChain } from "./class-chain";

/** The error and its causes, each naming its cause by position. */
export function toDetails(error: SparkError): FetchErrorDetailsResponse_Error[] {
  const causes: Error[] = [];
  for (let e: unknown = error; e instanceof Error && causes.length < 5; e = e.cause) causes.push(e);
  return causes.map((e, i) => detailOf(e, i + 1 < causes.length ? i + 1 : undefined));
}

function detailOf(error: Error, causeIdx: number | undefined): FetchErrorDetailsResponse_Error {
  const spark = "condition" in error ? (error as SparkError) : undefined;
  return create(FetchErrorDetailsResponse_ErrorSchema, {
    errorTypeHierarchy: [...classChain(spark?.errorClass ?? "SparkException")],
    message: error.message,
    causeIdx,
    ...(spark && {
      sparkThrowable: {
        ...(spark.condition && { errorClass: spark.condition }),
        sqlState: spark.sqlState,
        messageParameters: { ...spark.parameters },
        queryContexts: spark.contexts.map(contextOf),
      },
    }),
  });
}

const contextOf = (c: QueryContext) => ({
  contextType: c.kind === "sql" ? ContextType.SQL : ContextType.DATAFRAME,
  objectType: c.objectType ?? "",
  objectName: c.objectName ?? "",
  startIndex: c.start ?? -1,
  stopIndex: c.stop ?? -1,
  fragment: c.fragment,
  callSite: c.callSite ?? "",
  summary: c.summary ?? "",
});
