import { create, type MessageInitShape } from "@bufbuild/protobuf";
import {
  type AnalyzePlanRequestSchema,
  type AnalyzePlanResponse,
  CommandSchema,
  type ExecutePlanResponse_ObservedMetrics,
  type Plan,
  PlanSchema,
  type Relation,
} from "../../protocol";
import {
  type BatchHandler,
  type ConnectClient,
  convertErrorDetails,
  type ExecutionEvent,
  type ExecutionResult,
  SparkConnectException,
} from "../channel";
import { firstValue } from "./arrow-result";
import { EagerCommand } from "./eager-command";
import { Preparation } from "./preparation";
import type { PlanNode } from "./relation";
import { ServerSupport } from "./udf/server-support";

export type CommandKind = NonNullable<MessageInitShape<typeof CommandSchema>["commandType"]>;
type AnalyzeKind = NonNullable<MessageInitShape<typeof AnalyzePlanRequestSchema>["analyze"]>;

/**
 * Sends plans in an order that a reader of the program expects: what changes the session (views, settings, commands in SQL) runs in
 * the order of its calls, awaited or not, and what reads the session waits for it.
 */
export class PlanRunner {
  readonly #eager = new Set<EagerCommand>();
  #changes: Promise<unknown> = Promise.resolve();

  readonly #support: ServerSupport;

  constructor(readonly client: ConnectClient) {
    this.#support = new ServerSupport(client);
  }

  /** Runs `change` after the changes before it; everything later waits for it, but only its caller sees its error. */
  change<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#changes.then(change);
    this.#changes = result.catch(() => undefined);
    return result;
  }

  /** As `change`, for a call that answers no promise. */
  eager(change: () => Promise<unknown>, quiet: boolean): EagerCommand {
    const command = new EagerCommand(this.change(change), quiet);
    this.#eager.add(command);
    void command.promise.catch(() => undefined).finally(() => this.#eager.delete(command));
    return command;
  }

  /** What a plan needs before it runs; it sees the changes that were made before this call. */
  preparation(prepare: () => Promise<unknown>): Preparation {
    const before = this.#changes;
    return new Preparation(() => before.then(prepare));
  }

  /** Waits for all changes under way. @throws the first error of one that answered no promise */
  async settled(): Promise<void> {
    const commands = [...this.#eager].map((command) => command.wait());
    const results = await Promise.allSettled([...commands, this.#changes]);
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }

  async run(node: PlanNode, onBatch?: BatchHandler): Promise<ExecutionResult> {
    await this.#ready(node);
    return noted(node, await this.#run(rootPlan(node.relation), onBatch));
  }

  async *events(node: PlanNode): AsyncGenerator<ExecutionEvent, void, undefined> {
    await this.#ready(node);
    const observed: ExecutePlanResponse_ObservedMetrics[] = [];
    await this.#support.check(node.relation);
    for await (const event of this.client.execute(rootPlan(node.relation))) {
      if (event.kind === "observed") observed.push(event.observed);
      yield event;
    }
    note(node, observed);
  }

  /** A command that other calls need not wait for, such as a write. */
  async command(commandType: CommandKind, input?: PlanNode): Promise<ExecutionResult> {
    await this.#ready(input);
    return noted(input, await this.send(commandType));
  }

  /** A command that changes the session. */
  changeCommand(commandType: CommandKind, input?: PlanNode): Promise<ExecutionResult> {
    return this.change(async () => {
      for (const command of input?.pending ?? []) await command.wait();
      return noted(input, await this.send(commandType));
    });
  }

  /** A query that changes the session, as the catalog's are; its first value. */
  changeQuery(relation: Relation): Promise<unknown> {
    return this.change(async () => {
      const result = await this.#run(rootPlan(relation));
      return firstValue(result);
    });
  }

  /** Runs a SQL command; the relation that stands for its result. */
  async sendSql(input: Relation): Promise<Relation | undefined> {
    const { results } = await this.send({ case: "sqlCommand", value: { input } });
    return results.find((result) => result.case === "sqlCommandResult")?.value.relation;
  }

  async analyze<C extends NonNullable<AnalyzeKind["case"]>>(
    analyze: AnalyzeKind & { case: C },
    ...inputs: readonly PlanNode[]
  ): Promise<Extract<AnalyzePlanResponse["result"], { case: C }>["value"]> {
    await this.#ready(...inputs);
    await this.#support.check(analyze);
    const result = await this.client.analyze(analyze);
    if (result.case !== analyze.case) {
      throw new SparkConnectException(
        `The server answered ${result.case ?? "nothing"} where ${analyze.case} was asked`,
      );
    }
    return result.value as never;
  }

  async #ready(...inputs: readonly (PlanNode | undefined)[]): Promise<void> {
    for (const input of inputs) for (const command of input?.pending ?? []) await command.wait();
    await this.#changes;
  }

  /** Now, before or after whatever else. */
  async send(commandType: CommandKind): Promise<ExecutionResult> {
    const command = create(CommandSchema, { commandType });
    const plan = create(PlanSchema, { opType: { case: "command", value: command } });
    return this.#run(plan);
  }

  async #run(plan: Plan, onBatch?: BatchHandler): Promise<ExecutionResult> {
    await this.#support.check(plan);
    return this.client.run(plan, undefined, onBatch);
  }
}

function noted(node: PlanNode | undefined, result: ExecutionResult): ExecutionResult {
  note(node, result.observed);
  return result;
}

/** The first action over an observed plan answers its observations; one that the server says nothing of must not wait forever. */
function note(node: PlanNode | undefined, all: readonly ExecutePlanResponse_ObservedMetrics[]): void {
  for (const observation of node?.observations ?? []) {
    const found = all.find(({ name }) => name === observation.name);
    if (!found)
      observation.reject(new SparkConnectException(`The server sent no values of the observation ${observation.name}`));
    else if (found.rootErrorIdx === undefined) observation.resolve(found.keys, found.values);
    else observation.reject(convertErrorDetails(found.errors, found.rootErrorIdx));
  }
}

export const rootPlan = (relation: Relation): Plan => create(PlanSchema, { opType: { case: "root", value: relation } });
