import type {
  AggregateCall,
  Alias,
  Attribute,
  Call,
  Expression,
  Plan,
  SortOrder,
  WindowCall,
  WindowFrame,
} from "../../../plan/resolved/index";
import { attributeOf, outputOf } from "../../../plan/resolved/index";
import { integerType } from "../../../types/index";
import type { Environment } from "../environment";
import { call } from "../expression/call";

/**
 * Rows with their session: it lasts until nothing has come for a gap, within rows of equal keys. Without grouping each row is a session.
 */
export function sessionColumns(
  time: Expression,
  gap: Expression,
  below: Plan,
  keys: readonly Expression[],
  env: Environment,
  isGrouped: boolean,
): { readonly child: Plan; readonly column: Attribute } {
  const until = call("after_gap", [time, gap], env) as Call;
  const start = alias("start", until.args[0]!, env);
  const end = alias("end", until, env);
  const own = outputOf(below);
  const timed: Plan = {
    kind: "Filter",
    condition: call(">", [attributeOf(end), attributeOf(start)], env),
    child: { kind: "Project", list: [...own, start, end], child: below },
  };
  if (!isGrouped) return spanned(attributeOf(start), attributeOf(end), own, timed, env);
  const over = windowed(keys, env);
  const order: SortOrder = { kind: "SortOrder", child: attributeOf(start), direction: "ascending", nulls: "first" };
  const before: WindowFrame = { unit: "rows", lower: "unbounded_preceding", upper: minusOne };
  const reached = over("max", attributeOf(end), [order], before);
  const isNew = call(
    "or",
    [call("isnull", [attributeOf(reached)], env), call(">", [attributeOf(start), attributeOf(reached)], env)],
    env,
  );
  const opened: Plan = { kind: "Window", list: [reached], child: timed };
  const begins = alias("begins", call("if", [isNew, integer(1), integer(0)], env), env);
  const marked: Plan = { kind: "Project", list: [...outputOf(opened), begins], child: opened };
  const upToNow: WindowFrame = { unit: "range", lower: "unbounded_preceding", upper: "current_row" };
  const session = over("sum", attributeOf(begins), [order], upToNow);
  const numbered: Plan = { kind: "Window", list: [session], child: marked };
  const within = windowed([...keys, attributeOf(session)], env);
  const whole: WindowFrame = { unit: "rows", lower: "unbounded_preceding", upper: "unbounded_following" };
  const [first, last] = [within("min", attributeOf(start), [], whole), within("max", attributeOf(end), [], whole)];
  const bounded: Plan = { kind: "Window", list: [first, last], child: numbered };
  return spanned(attributeOf(first), attributeOf(last), own, bounded, env);
}

function spanned(start: Expression, end: Expression, own: readonly Attribute[], child: Plan, env: Environment) {
  const span = alias("session_window", call("window_span", [start, end], env), env);
  return { child: { kind: "Project", list: [span, ...own], child } as Plan, column: attributeOf(span) };
}

function alias(name: string, child: Expression, env: Environment): Alias {
  const { type, nullable } = child;
  return { kind: "Alias", id: env.session.newId(), name, child, type, nullable };
}

const windowed =
  (partitionBy: readonly Expression[], env: Environment) =>
  (name: string, value: Expression, orderBy: readonly SortOrder[], frame: WindowFrame) => {
    const aggregate = call(name, [value], env) as AggregateCall;
    const { type, nullable } = aggregate;
    const window: WindowCall = { kind: "WindowCall", function: aggregate, partitionBy, orderBy, frame, type, nullable };
    return { ...alias(name, window, env), child: window };
  };

const integer = (value: number): Expression => ({ kind: "Literal", type: integerType, nullable: false, value });
const minusOne = integer(-1);
