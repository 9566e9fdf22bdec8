import { create } from "@bufbuild/protobuf";
import { Client, credentials, Metadata, type MethodDefinition } from "@grpc/grpc-js";
import type { RunningDriver } from "../../runtime/cluster";
import {
  FindOperationsRequestSchema,
  type FindOperationsResponse,
  grpcService,
  InspectService,
  type OperationDetail,
  OperationRequestSchema,
} from "../../runtime/protocol";

const service = grpcService(InspectService) as unknown as Record<string, MethodDefinition<object, unknown>>;
type Method = keyof typeof InspectService.method;

/** A driver's Inspect service, for one call at a time. */
export class InspectClient {
  readonly #client: Client;
  readonly #metadata = new Metadata();

  constructor({ port, token }: Pick<RunningDriver, "port" | "token">) {
    this.#client = new Client(`localhost:${port}`, credentials.createInsecure());
    this.#metadata.set("authorization", `Bearer ${token}`);
  }

  ask<Response>(method: Method, request: object): Promise<Response> {
    const { path, requestSerialize, responseDeserialize } = service[method]!;
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        this.#metadata,
        (error, answer) => {
          if (error) reject(error);
          else resolve(answer as Response);
        },
      );
    });
  }

  /** What the driver tells of all that ran under a tag. */
  async operations(sessionId: string, tag: string, withAttempts = false): Promise<OperationDetail[]> {
    const found = create(FindOperationsRequestSchema, { sessionId, tag });
    const { operationIds } = await this.ask<FindOperationsResponse>("findOperations", found);
    const requests = operationIds.map((operationId) =>
      create(OperationRequestSchema, { sessionId, operationId, withAttempts }),
    );
    return Promise.all(requests.map((request) => this.ask<OperationDetail>("getOperation", request)));
  }

  /** All answers of a stream that ends by itself. */
  watch<Response>(method: Method, request: object): Promise<Response[]> {
    const { path, requestSerialize, responseDeserialize } = service[method]!;
    const call = this.#client.makeServerStreamRequest(
      path,
      requestSerialize,
      responseDeserialize,
      request,
      this.#metadata,
    );
    const answers: Response[] = [];
    return new Promise((resolve, reject) => {
      call.on("data", (answer: Response) => answers.push(answer));
      call.on("error", reject);
      call.on("end", () => resolve(answers));
    });
  }

  close(): void {
    this.#client.close();
  }
}
