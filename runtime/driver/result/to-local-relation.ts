import { create } from "@bufbuild/protobuf";
import { type Plan, schemaOf } from "../../plan/resolved/index";
import { type Relation, RelationSchema } from "../../protocol/index";
import { toJson } from "../../types/index";
import type { Execution } from "../execute/execution";
import { runQuery } from "../execute/run-query";
import { joinStreams } from "./join-streams";

/** The rows of a plan, as a relation that carries them. */
export async function toLocalRelation({ driver, session, operation }: Execution, plan: Plan): Promise<Relation> {
  const streams: Uint8Array[] = [];
  await runQuery(driver, session, plan, {
    operationId: operation.id,
    signal: operation.signal,
    onBatch: (_, stream) => streams.push(stream),
  });
  const data = await joinStreams(streams);
  const value = { data, schema: toJson(schemaOf(plan)) };
  return create(RelationSchema, { common: {}, relType: { case: "localRelation", value } });
}
