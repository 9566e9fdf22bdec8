import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Stage } from "../../plan/physical";
import type { StageSchema } from "../../protocol/index";

export const stageMessage = (stage: Stage): MessageInitShape<typeof StageSchema> => ({
  id: stage.id,
  name: stage.name,
  dependsOn: [...stage.dependsOn],
  tasks: stage.tasks,
  sql: stage.sql,
  estimatedInputBytes: BigInt(Math.round(stage.estimatedInputBytes)),
});
