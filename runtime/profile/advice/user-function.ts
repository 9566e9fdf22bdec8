import { type Advice, type AdviceRule, value, words } from "./advice";
import { builtInFor } from "./built-ins";

/** Rows leave the engine for a process of the user's language: the engine neither optimises nor sees what happens there. */
export const userFunction: AdviceRule = ({ query, workMs }) => {
  const wallMs = query.stages.reduce(
    (sum, { attempts }) =>
      sum + attempts.reduce((total, { startedAt, endedAt = startedAt }) => total + endedAt - startedAt, 0),
    0,
  );
  const outside = wallMs > 0 ? Math.max(0, 1 - workMs / wallMs) : 0;
  return query.optimized.flatMap((step): readonly Advice[] => {
    if (!isFunction(step.kind)) return [];
    const names = namesIn(step.text);
    const weight = Math.min(0.95, 0.6 + outside / 3);
    const basis = { step: step.id, weight };
    const own = query.operators.find(({ planNodes }) => planNodes.includes(step.id));
    const at = own ? { operator: own.id } : {};
    const found = names.flatMap((name) => {
      const builtIn = builtInFor(name);
      return builtIn ? [[name, builtIn] as const] : [];
    });
    const [known] = found;
    if (known) return [{ kind: "userFunctionBuiltIn", ...basis, ...at, values: [words(known[0]), words(known[1])] }];
    return [
      { kind: "userFunction", ...basis, ...at, values: [words(names.join(", ")), value("time", wallMs)] } as const,
    ];
  });
};

const isFunction = (kind: string) => kind === "EvalExternal" || kind === "CoGroupExternal";

/** What is called in a node's text: `EvalTypeScript [shout(name#3)], …`. */
const namesIn = (text: string): readonly string[] => {
  const calls = /\[([^\]]*)\]/.exec(text)?.[1] ?? "";
  return [...new Set([...calls.matchAll(/([A-Za-z_]\w*)\(/g)].map(([, name]) => name!))];
};
