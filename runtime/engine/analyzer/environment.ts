import type { Attribute, Expression, Plan } from "../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedPlan, UnresolvedWindowSpec } from "../../plan/unresolved/index";
import type { Facts } from "../catalog/facts";
import type { Catalog, TemporaryObjects } from "../catalog/index";
import type { SessionFacts } from "../functions/index";
import type { Model } from "../ml/index";
import type { ExpressionScope } from "./expression/expression-scope";
import type { Scope } from "./name/scope";

/** What an analysis works with. `facts` throws FactNeeded for what the driver must find out first. */
export interface AnalysisContext {
  readonly session: SessionFacts;
  readonly catalog: Catalog;
  readonly facts: Facts;
  /** The session's variables and SQL functions. */
  readonly temporary: Pick<TemporaryObjects, "variable" | "function" | "userFunction" | "tableFunction" | "dataSource">;
  readonly models: Models;
}

/** The session's trained models. */
export interface Models {
  /** @throws SparkError CONNECT_ML.CACHE_INVALID */
  find(modelId: string): Model;
}

/** A common table expression in reach. */
export interface CteBinding {
  readonly cteId: number;
  readonly name: string;
  /** Columns of the definition. */
  readonly output: readonly Attribute[];
  /** How often it was read so far. */
  reads: number;
}

export interface Parameters {
  readonly named: Readonly<Record<string, UnresolvedExpression>>;
  readonly positional: readonly UnresolvedExpression[];
}

/** What the relations above one bring into its reach. Never changed: each relation extends it for what is below. */
export interface Environment extends AnalysisContext {
  /** By lower-case name. */
  readonly ctes: ReadonlyMap<string, CteBinding>;
  /** SQL's WINDOW clause. */
  readonly windows: Readonly<Record<string, UnresolvedWindowSpec>>;
  /** Plans that stand beside SQL text under a name: `spark.sql("… {df}", df=df)`. By lower-case name. */
  readonly namedPlans: ReadonlyMap<string, UnresolvedPlan>;
  readonly parameters?: Parameters;
  /** The enclosing query of a subquery or of a lateral join's right side. */
  readonly outer?: Scope;
  /** Views whose text is being analysed, outermost first. */
  readonly openViews?: readonly string[];
  /** SQL functions whose bodies are being analysed, outermost first. */
  readonly openFunctions?: readonly string[];
  /** Inside a persistent view, which sees no session's own views. */
  readonly hidesTempViews?: boolean;
  readonly resolvePlan: (plan: UnresolvedPlan, env: Environment) => Plan;
  readonly resolveExpression: (expression: UnresolvedExpression, inside: ExpressionScope) => Expression;
}
