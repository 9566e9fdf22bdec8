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
  type ConnectClient,
  convertErrorDetails,
  type ExecutionEvent,
  type ExecutionResult,
  SparkConnectException,
} from "../channel";
import { firstValue } from "./arrow-result";
import { EagerCommand } from "./eager-command";
import type { Observation } from "./observation";
import type { PlanNode } from "./relation";

export type CommandKind = NonNullable<MessageInitShape<typeof CommandSchema>["commandType"]>;
type AnalyzeKind = NonNullable<MessageInitShape<typeof AnalyzePlanRequestSchema>["analyze"]>;

/**
 * Sends plans in an order that a reader of the program expects: what changes the session (views, settings, commands in SQL) runs in
 * the order of its calls, awaited or not, and what reads the session waits for it.
 */
export class PlanRunner {
  readonly #observations = new Map<string, Observation>();
  readonly #eager = new Set<EagerCommand>();
  #changes: Promise<unknown> = Promise.resolve();

  constructor(readonly client: ConnectClient) {}

  observe(observation: Observation): void {
    this.#observations.set(observation.name, observation);
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

  /** Waits for all changes under way. @throws the first error of one that answered no promise */
  async settled(): Promise<void> {
    const commands = [...this.#eager].map((command) => command.wait());
    const results = await Promise.allSettled([...commands, this.#changes]);
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }

  async run(node: PlanNode): Promise<ExecutionResult> {
    await this.#ready(node);
    return this.#noted(await this.client.run(rootPlan(node.relation)));
  }

  async *events(node: PlanNode): AsyncGenerator<ExecutionEvent, void, undefined> {
    await this.#ready(node);
    for await (const event of this.client.execute(rootPlan(node.relation))) {
      if (event.kind === "observed") this.#note(event.observed);
      yield event;
    }
  }

  /** A command that other calls need not wait for, such as a write. */
  async command(commandType: CommandKind, input?: PlanNode): Promise<ExecutionResult> {
    await this.#ready(input);
    return this.#send(commandType);
  }

  /** A command that changes the session. */
  changeCommand(commandType: CommandKind, input?: PlanNode): Promise<ExecutionResult> {
    return this.change(async () => {
      for (const command of input?.pending ?? []) await command.wait();
      return this.#send(commandType);
    });
  }

  /** A query that changes the session, as the catalog's are; its first value. */
  changeQuery(relation: Relation): Promise<unknown> {
    return this.change(async () => {
      const result = await this.client.run(rootPlan(relation));
      return firstValue(result);
    });
  }

  /** Runs a SQL command; the relation that stands for its result. */
  async sendSql(input: Relation): Promise<Relation | undefined> {
    const { results } = await this.#send({ case: "sqlCommand", value: { input } });
    return results.find((result) => result.case === "sqlCommandResult")?.value.relation;
  }

  async analyze<C extends NonNullable<AnalyzeKind["case"]>>(
    analyze: AnalyzeKind & { case: C },
    ...inputs: readonly PlanNode[]
  ): Promise<Extract<AnalyzePlanResponse["result"], { case: C }>["value"]> {
    await this.#ready(...inputs);
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

  async #send(commandType: CommandKind): Promise<ExecutionResult> {
    const command = create(CommandSchema, { commandType });
    const plan = create(PlanSchema, { opType: { case: "command", value: command } });
    return this.#noted(await this.client.run(plan));
  }

  #noted(result: ExecutionResult): ExecutionResult {
    for (const observed of result.observed) this.#note(observed);
    return result;
  }

  #note({ name, keys, values, rootErrorIdx, errors }: ExecutePlanResponse_ObservedMetrics): void {
    const observation = this.#observations.get(name);
    if (!observation) return;
    this.#observations.delete(name);
    if (rootErrorIdx === undefined) observation.resolve(keys, values);
    else observation.reject(convertErrorDetails(errors, rootErrorIdx));
  }
}

export const rootPlan = (relation: Relation): Plan => create(PlanSchema, { opType: { case: "root", value: relation } });
