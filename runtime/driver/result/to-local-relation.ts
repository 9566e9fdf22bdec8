import { create } from "@bufbuild/protobuf";
import { type Plan, schemaOf } from "../../plan/resolved/index";
import { type Relation, RelationSchema } from "../../protocol/index";
import { toJson } from "../../types/index";
import type { Execution } from "../execute/execution";
import { runOptions } from "../execute/run-options";
import { runQuery } from "../execute/run-query";
import { joinStreams } from "./join-streams";

/** The rows of a plan, as a relation that carries them. */
export async function toLocalRelation(execution: Execution, plan: Plan): Promise<Relation> {
  const { driver, session } = execution;
  const streams: Uint8Array[] = [];
  await runQuery(driver, session, plan, {
    ...runOptions(execution, "answer"),
    onBatch: (_, stream) => streams.push(stream),
  });
  const data = await joinStreams(streams);
  const value = { data, schema: toJson(schemaOf(plan)) };
  return create(RelationSchema, { common: {}, relType: { case: "localRelation", value } });
}
