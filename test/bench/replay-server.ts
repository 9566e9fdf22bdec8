import { create, toBinary } from "@bufbuild/protobuf";
import {
  credentials,
  makeGenericClientConstructor,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import {
  type ConfigRequest,
  ConfigResponseSchema,
  type ExecutePlanRequest,
  type ExecutePlanResponse,
  grpcService,
  PlanSchema,
  type ReleaseExecuteRequest,
  ReleaseExecuteResponseSchema,
  type ReleaseSessionRequest,
  ReleaseSessionResponseSchema,
  SparkConnectService,
} from "../../runtime/protocol";

/**
 * `node replay-server ADDRESS`: what a client costs by itself. Plans go to the server at the address once; from then on the same answers come
 * back at once. Prints its own address.
 */
const service = grpcService(SparkConnectService);
const Client = makeGenericClientConstructor(service, "SparkConnectService");
const real = new Client(process.argv[2]!.replace("sc://", "").replace(/\/.*/, ""), credentials.createInsecure());
type Call<Q> = ServerUnaryCall<Q, unknown>;
type Reply = sendUnaryData<unknown>;
const known = new Map<string, Promise<readonly ExecutePlanResponse[]>>();

function ask(request: ExecutePlanRequest): Promise<readonly ExecutePlanResponse[]> {
  return new Promise((resolve, reject) => {
    const responses: ExecutePlanResponse[] = [];
    const stream = real.executePlan!(request) as unknown as NodeJS.ReadableStream;
    stream.on("data", (response) => responses.push(response as unknown as ExecutePlanResponse));
    stream.on("end", () => resolve(responses));
    stream.on("error", reject);
  });
}

const handlers: UntypedServiceImplementation = {
  executePlan: async (call: ServerWritableStream<ExecutePlanRequest, ExecutePlanResponse>) => {
    const { request } = call;
    const key = Buffer.from(toBinary(PlanSchema, request.plan!)).toString("base64");
    const answer = known.get(key) ?? ask(request);
    known.set(key, answer);
    const { operationId = "" } = request;
    for (const response of await answer) call.write({ ...response, operationId });
    call.end();
  },
  releaseExecute: (call: Call<ReleaseExecuteRequest>, reply: Reply) => {
    const { sessionId, operationId } = call.request;
    reply(null, create(ReleaseExecuteResponseSchema, { sessionId, operationId }));
  },
  config: (call: Call<ConfigRequest>, reply: Reply) =>
    reply(null, create(ConfigResponseSchema, { sessionId: call.request.sessionId })),
  releaseSession: (call: Call<ReleaseSessionRequest>, reply: Reply) =>
    reply(null, create(ReleaseSessionResponseSchema, { sessionId: call.request.sessionId })),
};
const server = new Server();
server.addService(service, handlers);
server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(`sc://127.0.0.1:${port}/`);
});
