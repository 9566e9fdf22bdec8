import type { Origin } from "../../plan/origin";
import type { UnresolvedExpression } from "../../plan/unresolved/index";
import type { Parameters } from "./environment";
import { analysisError } from "./error/analysis-error";

interface ParameterNode {
  readonly kind: "Parameter";
  readonly name?: string;
  readonly position?: number;
  readonly origin?: Origin;
}

/** A tree of plain data with its parameters replaced: commands hold queries and expressions in many places. @throws UNBOUND_SQL_PARAMETER */
export function bindParameters<T>(node: T, parameters: Parameters): T {
  if (Array.isArray(node)) return node.map((item) => bindParameters(item, parameters)) as T;
  if (typeof node !== "object" || node === null || node instanceof Uint8Array) return node;
  if (isParameter(node)) return boundTo(node, parameters) as T;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === "origin" ? value : bindParameters(value, parameters)]),
  ) as T;
}

function boundTo({ name, position, origin }: ParameterNode, { named, positional }: Parameters): UnresolvedExpression {
  const value = name !== undefined ? named[name] : positional[position ?? 0];
  if (value) return value;
  throw analysisError("UNBOUND_SQL_PARAMETER", { name: name ?? `_${origin?.start ?? position ?? 0}` }, origin);
}

const isParameter = (node: object): node is ParameterNode => "kind" in node && node.kind === "Parameter";

/** Whether a tree asks for parameters by name, by position, or both. */
export function parameterStyles(node: unknown): { readonly named: boolean; readonly positional: boolean } {
  if (typeof node !== "object" || node === null || node instanceof Uint8Array)
    return { named: false, positional: false };
  if (isParameter(node)) return { named: node.name !== undefined, positional: node.name === undefined };
  const all = Object.entries(node).flatMap(([key, value]) => (key === "origin" ? [] : [parameterStyles(value)]));
  return { named: all.some((style) => style.named), positional: all.some((style) => style.positional) };
}
