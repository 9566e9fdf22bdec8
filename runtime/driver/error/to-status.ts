import { create, toBinary } from "@bufbuild/protobuf";
import { anyPack } from "@bufbuild/protobuf/wkt";
import { Metadata, type ServiceError, status } from "@grpc/grpc-js";
import type { SparkError } from "../../errors/index";
import { ErrorInfoSchema, StatusSchema } from "../../protocol/index";
import { classChain } from "./class-chain";

/** Spark's own limit is 1,024 bytes of metadata; what does not fit is fetched with FetchErrorDetails. */
const maxMetadataValue = 1024;

/** An error as gRPC carries it: the whole of it again through FetchErrorDetails under `errorId`. */
export function toStatus(
  error: SparkError,
  errorId: string | undefined,
): Pick<ServiceError, "code" | "details" | "metadata"> {
  const chain = classChain(error.errorClass);
  const parameters = JSON.stringify(error.parameters);
  const info = create(ErrorInfoSchema, {
    reason: chain[0],
    domain: "org.apache.spark",
    metadata: {
      classes: JSON.stringify(chain),
      ...(error.condition && { errorClass: error.condition }),
      ...(error.sqlState && { sqlState: error.sqlState }),
      ...(parameters.length <= maxMetadataValue && { messageParameters: parameters }),
      ...(errorId && { errorId }),
    },
  });
  const details = truncate(error.message, 2048);
  const rich = create(StatusSchema, {
    code: status.INTERNAL,
    message: details,
    details: [anyPack(ErrorInfoSchema, info)],
  });
  const metadata = new Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(toBinary(StatusSchema, rich)));
  return { code: status.INTERNAL, details, metadata };
}

const truncate = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 3)}...`);
