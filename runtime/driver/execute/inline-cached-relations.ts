import { create, isMessage } from "@bufbuild/protobuf";
import { SparkError } from "../../errors/index";
import { decodeMessage, LocalRelationSchema, type Relation, RelationSchema } from "../../protocol/index";
import { joinStreams } from "../result/join-streams";
import type { Session } from "../session/session";

/** Replaces, in place, every cached local relation of a message by what the client uploaded under its hash. */
export async function inlineCachedRelations(message: object, session: Session): Promise<void> {
  if (session.artifacts.isEmpty) return;
  const found: Relation[] = [];
  collect(message, found);
  for (const relation of found) {
    const { case: kind, value } = relation.relType;
    if (kind === "cachedLocalRelation") {
      const bytes = await read(session, value.hash, "NOT_FOUND_CACHED_LOCAL_RELATION");
      relation.relType = { case: "localRelation", value: decodeMessage(LocalRelationSchema, bytes) };
    } else if (kind === "chunkedCachedLocalRelation") {
      const sub = "NOT_FOUND_CHUNKED_CACHED_LOCAL_RELATION";
      const streams = await Promise.all(value.dataHashes.map((hash) => read(session, hash, sub)));
      const schema = value.schemaHash
        ? new TextDecoder().decode(await read(session, value.schemaHash, sub))
        : undefined;
      const data = await joinStreams(streams);
      relation.relType = { case: "localRelation", value: create(LocalRelationSchema, { data, schema }) };
    }
  }
}

function collect(node: unknown, found: Relation[]): void {
  if (typeof node !== "object" || node === null || node instanceof Uint8Array) return;
  if (isMessage(node, RelationSchema) && /cachedlocal/i.test(node.relType.case ?? "")) found.push(node);
  else for (const child of Object.values(node)) collect(child, found);
}

async function read(session: Session, hash: string, condition: string): Promise<Uint8Array> {
  const bytes = await session.artifacts.read(`cache/${hash}`);
  if (bytes) return bytes;
  throw new SparkError(`CONNECT_INVALID_PLAN.${condition}`, { hash, sessionUUID: session.id }, "SparkRuntimeException");
}
