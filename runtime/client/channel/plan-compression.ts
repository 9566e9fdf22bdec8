import * as zlib from "node:zlib";
import { create, toBinary } from "@bufbuild/protobuf";
import {
  CommandSchema,
  CompressionCodec,
  Plan_CompressedOperation_OpType as OpType,
  type Plan,
  PlanSchema,
  RelationSchema,
} from "../../protocol";

type Compress = (bytes: Uint8Array) => Uint8Array;

/** Node's own Zstandard, which it has since 22.15; without it plans go as they are. */
const zstd = (zlib as { readonly zstdCompressSync?: Compress }).zstdCompressSync;

const keys = {
  threshold: "spark.connect.session.planCompression.threshold",
  algorithm: "spark.connect.session.planCompression.defaultAlgorithm",
} as const;

/** Compresses a session's large plans, as the server's settings say; they are asked for once. */
export class PlanCompression {
  #threshold: Promise<number> | undefined;
  #isOff: boolean;

  /** @param ask the values of settings; a server that does not know them raises */
  constructor(
    readonly ask: (keys: readonly string[]) => Promise<readonly (string | undefined)[]>,
    readonly compress: Compress | undefined = zstd,
  ) {
    this.#isOff = compress === undefined;
  }

  async compressed(plan: Plan): Promise<Plan> {
    const { opType } = plan;
    if (this.#isOff || (opType.case !== "root" && opType.case !== "command")) return plan;
    this.#threshold ??= this.#askThreshold();
    const threshold = await this.#threshold;
    if (threshold === Number.POSITIVE_INFINITY) return plan;
    const [bytes, kind] =
      opType.case === "root"
        ? [toBinary(RelationSchema, opType.value), OpType.RELATION]
        : [toBinary(CommandSchema, opType.value), OpType.COMMAND];
    if (bytes.length <= threshold) return plan;
    const data = this.compress!(bytes);
    if (data.length >= bytes.length) return plan;
    const value = { data, opType: kind, compressionCodec: CompressionCodec.ZSTD };
    return create(PlanSchema, { opType: { case: "compressedOperation", value } });
  }

  /** For the rest of the session: the server could not read a plan. */
  disable(): void {
    this.#isOff = true;
  }

  async #askThreshold(): Promise<number> {
    try {
      const [threshold, algorithm] = await this.ask([keys.threshold, keys.algorithm]);
      const bytes = threshold ? Number(threshold) : -1;
      return algorithm === "ZSTD" && bytes >= 0 ? bytes : Number.POSITIVE_INFINITY;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  }
}
