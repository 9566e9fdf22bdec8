import { SparkConnectException } from "../../runtime/client/api";
import type { CellFacts } from "../columns/cell-facts";
import { plainMessage } from "./analysis-problems";
import type { CellProblem } from "./cell-problem";

/** What the client API refuses before anything is sent. Python's own client may see it otherwise. */
export function clientProblems(facts: CellFacts): CellProblem[] {
  return facts.clientErrors.map(({ call, error }) => {
    const literal = [...call.args].find((arg) => arg.kind === "string" && error.message.includes(`'${arg.value}'`));
    const code = error instanceof SparkConnectException ? (error.condition ?? error.name) : error.name;
    const start = call.callee.kind === "member" ? call.callee.nameSpan.start : call.start;
    const span = literal?.kind === "string" ? literal.content : { start, end: call.end };
    return { span, severity: "error", message: plainMessage(error.message), code, source: "spark", fixes: [] };
  });
}
