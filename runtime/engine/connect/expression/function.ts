import type { UnresolvedFunction, UnresolvedUserFunction } from "../../../plan/unresolved/index";
import { parseAttributeName } from "../../../plan/unresolved/index";
import { typescriptEvalType, type UserFunction } from "../../../plan/user-code";
import type {
  CallFunction,
  CommonInlineUserDefinedFunction,
  CommonInlineUserDefinedTableFunction,
  Expression_UnresolvedFunction,
} from "../../../protocol/index";
import { isTypeScriptPayload } from "../../../protocol/typescript-function";
import type { Conversion } from "../conversion";
import { fromProtoType } from "../data-type";
import { fieldNotSet } from "../invalid-plan";

const operators: ReadonlySet<string> = new Set([
  ..."+ - * / % == = <=> < <= > >= != ! & | ^ ~".split(" "),
  ..."and or not positive in like ilike rlike isnull isnotnull when between".split(" "),
]);

/** Internal functions that clients send without saying so. */
const internal: ReadonlySet<string> = new Set([
  ..."product unwrap_udt distributed_sequence_id distributed_id ewm null_index collect_top_k timestamp_ntz_to_long aggregate_metrics array_binary_search".split(
    " ",
  ),
  ..."pandas_covar pandas_kurt pandas_mode pandas_product pandas_skew pandas_stddev pandas_var".split(" "),
]);

export function functionCall(message: Expression_UnresolvedFunction, to: Conversion): UnresolvedFunction {
  const name = message.functionName;
  return {
    kind: "Function",
    // Only functions that the user registered may be qualified; operators such as `.` are none.
    nameParts: message.isUserDefinedFunction ? parseAttributeName(name) : [name],
    args: message.arguments.map(to.expression),
    isSent: true,
    ...(message.isDistinct && { isDistinct: true }),
    ...(operators.has(name.toLowerCase()) && { isOperator: true }),
    ...((message.isInternal || internal.has(name)) && { isInternal: true }),
  };
}

/** `call_function("db.f", …)`: always by its SQL name. */
export const namedCall = (message: CallFunction, to: Conversion): UnresolvedFunction => ({
  kind: "Function",
  nameParts: parseAttributeName(message.functionName),
  args: message.arguments.map(to.expression),
});

export const userFunction = (message: CommonInlineUserDefinedFunction, to: Conversion): UnresolvedUserFunction => ({
  kind: "UserFunction",
  ...registeredFunction(message),
  args: message.arguments.map(to.expression),
  ...(message.isDistinct && { isDistinct: true }),
});

export function registeredFunction(message: CommonInlineUserDefinedFunction): UserFunction {
  const shared = { name: message.functionName, deterministic: message.deterministic };
  const from = message.function;
  switch (from.case) {
    case "pythonUdf": {
      const { outputType, evalType, command, pythonVer } = from.value;
      return {
        ...shared,
        language: "python",
        evalType,
        payload: base64(command),
        pythonVersion: pythonVer,
        ...(outputType && { outputType: fromProtoType(outputType) }),
      };
    }
    case "scalarScalaUdf": {
      const { outputType, payload } = from.value;
      return {
        ...shared,
        ...(isTypeScriptPayload(payload)
          ? { language: "typescript", evalType: typescriptEvalType }
          : { language: "scala" }),
        payload: base64(payload),
        ...(outputType && { outputType: fromProtoType(outputType) }),
      };
    }
    case "javaUdf": {
      const { outputType } = from.value;
      return { ...shared, language: "java", ...(outputType && { outputType: fromProtoType(outputType) }) };
    }
    case undefined:
      throw fieldNotSet("spark.connect.CommonInlineUserDefinedFunction", "function");
  }
}

export function registeredTableFunction(message: CommonInlineUserDefinedTableFunction): UserFunction {
  const { functionName: name, deterministic, function: from } = message;
  if (from.case === undefined) throw fieldNotSet("spark.connect.CommonInlineUserDefinedTableFunction", "function");
  const { returnType, evalType, command, pythonVer } = from.value;
  return {
    name,
    deterministic,
    language: "python",
    evalType,
    payload: base64(command),
    pythonVersion: pythonVer,
    ...(returnType && { outputType: fromProtoType(returnType) }),
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
