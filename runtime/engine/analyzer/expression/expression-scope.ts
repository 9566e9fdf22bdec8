import type { Origin } from "../../../plan/origin";
import type { Attribute, Expression, LambdaVariable } from "../../../plan/resolved/index";
import type { UnresolvedAttribute } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import type { Scope } from "../name/scope";

/** Where an expression stands: what its names and functions may refer to. */
export interface ExpressionScope {
  readonly env: Environment;
  readonly scope: Scope;
  /** By lower-case name. */
  readonly lambdaVariables?: ReadonlyMap<string, LambdaVariable>;
  /** Names that the scope lacks: select aliases, columns of the relations below. */
  readonly fallback?: (attribute: UnresolvedAttribute) => Expression | undefined;
  /** `current_date` and the like, which may be written without parentheses. */
  readonly bareFunction?: (name: string, origin?: Origin) => Expression | undefined;
  /** Of arguments of aggregate functions, when they see other columns than the rest: HAVING and ORDER BY. */
  readonly aggregateArguments?: Scope;
  /** What `window(…)` and `session_window(…)` stand for. */
  readonly timeWindow?: Attribute;
  /** In FROM: functions that make tables and nothing else may be called. */
  readonly isTable?: boolean;
}
