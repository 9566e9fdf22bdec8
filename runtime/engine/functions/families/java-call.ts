import { SparkError } from "../../../errors/index";
import { stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { scalar } from "./define";

/** There is no Java here: known by name, so that the refusal says why. */
const javaCall = (name: string, aliases: readonly string[] = []): FunctionRow =>
  scalar(name, "string, string, any...?", stringType, undefined, {
    aliases,
    nullable: true,
    rewrite: () => {
      throw new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
        methodName: name,
        className: "Java virtual machine",
      });
    },
  });

export const javaCallFunctions: readonly FunctionRow[] = [
  javaCall("reflect", ["java_method"]),
  javaCall("try_reflect"),
];
