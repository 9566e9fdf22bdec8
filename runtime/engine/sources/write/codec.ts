import { SparkError } from "../../../errors/index";

export interface Codec {
  /** DuckDB's name. */
  readonly duck: string;
  /** Part of the file's name, with its dot. */
  readonly extension: string;
}

export const parquetCodecs: Readonly<Record<string, Codec>> = {
  snappy: { duck: "snappy", extension: ".snappy" },
  none: { duck: "uncompressed", extension: "" },
  uncompressed: { duck: "uncompressed", extension: "" },
  gzip: { duck: "gzip", extension: ".gz" },
  zstd: { duck: "zstd", extension: ".zstd" },
  lz4_raw: { duck: "lz4_raw", extension: ".lz4raw" },
  brotli: { duck: "brotli", extension: ".br" },
};

export const textCodecs: Readonly<Record<string, Codec>> = {
  none: { duck: "none", extension: "" },
  uncompressed: { duck: "none", extension: "" },
  gzip: { duck: "gzip", extension: ".gz" },
};

/** @throws CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION */
export function codecOf(name: string, codecs: Readonly<Record<string, Codec>>): Codec {
  const codec = codecs[name.toLowerCase()];
  if (codec) return codec;
  const parameters = { codecName: name, availableCodecs: Object.keys(codecs).join(", ") };
  throw new SparkError(
    "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION",
    parameters,
    "SparkIllegalArgumentException",
  );
}
