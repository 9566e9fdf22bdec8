import type { StageParams, UnresolvedMethod, UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Fetch_Method, Fetch_Method_Args, MlParams, MlRelation } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { fieldNotSet, required } from "../invalid-plan";
import { fromLiteral } from "../literal";

const fullName = "spark.connect.MlRelation";

/** What a stage makes of a frame, or a frame that a model holds. */
export function modelRelation(message: MlRelation, to: Conversion): UnresolvedPlan {
  const { case: kind, value } = message.mlType;
  switch (kind) {
    case "transform": {
      const { operator, params } = value;
      if (!operator.case) throw fieldNotSet(`${fullName}.Transform`, "operator");
      return {
        kind: "Transform",
        child: to.relation(required(value.input, `${fullName}.Transform`, "input")),
        stage:
          operator.case === "objRef"
            ? { modelId: operator.value.id }
            : { className: operator.value.name, uid: operator.value.uid },
        params: toStageParams(params),
      };
    }
    case "fetch":
      return {
        kind: "ModelFrame",
        modelId: required(value.objRef, "spark.connect.Fetch", "obj_ref").id,
        methods: value.methods.map((method) => toMethod(method, to)),
      };
    case undefined:
      throw fieldNotSet(fullName, "ml_type");
  }
}

export const toStageParams = (message: MlParams | undefined): StageParams =>
  Object.fromEntries(Object.entries(message?.params ?? {}).map(([name, value]) => [name, fromLiteral(value)]));

export const toMethod = ({ method, args }: Fetch_Method, to: Pick<Conversion, "relation">): UnresolvedMethod => ({
  name: method,
  args: args.map((argument) => toArgument(argument, to)),
});

function toArgument(
  { argsType }: Fetch_Method_Args,
  to: Pick<Conversion, "relation">,
): UnresolvedMethod["args"][number] {
  switch (argsType.case) {
    case "param":
      return fromLiteral(argsType.value);
    case "input":
      return to.relation(argsType.value);
    case undefined:
      throw fieldNotSet("spark.connect.Fetch.Method.Args", "args_type");
  }
}
