import {
  type CachedScan,
  mapPlanChildren,
  mapPlanExpressions,
  outputOf,
  type Plan,
  rewriteUp,
} from "../../plan/resolved/index";
import { isKeepable } from "../execute/keepable";
import { cacheKey, topKind } from "./cache-key";
import { CachedRelation } from "./cached-relation";
import { defaultStorage, describeLevel, noStorage, type StorageLevelSpec } from "./storage-level";

/** Which plans a session wants kept. A plan, or a part of one, that gives the same rows reads them. */
export class PlanCache {
  readonly #relations = new Map<string, CachedRelation>();

  get all(): readonly CachedRelation[] {
    return [...this.#relations.values()];
  }

  /** One that is kept already stays as it is. */
  persist(plan: Plan, level: StorageLevelSpec = defaultStorage): CachedRelation {
    const key = cacheKey(plan);
    const known = this.#relations.get(key);
    if (known) return known;
    const relation = new CachedRelation(key, plan, level);
    this.#relations.set(key, relation);
    return relation;
  }

  async unpersist(plan: Plan): Promise<void> {
    const key = cacheKey(plan);
    const relation = this.#relations.get(key);
    this.#relations.delete(key);
    await relation?.remove();
  }

  find(plan: Plan): CachedRelation | undefined {
    return this.#relations.size === 0 ? undefined : this.#relations.get(cacheKey(plan));
  }

  levelOf(plan: Plan): StorageLevelSpec {
    return this.find(plan)?.level ?? noStorage;
  }

  async clear(): Promise<void> {
    const all = this.all;
    this.#relations.clear();
    await Promise.all(all.map((relation) => relation.remove()));
  }

  /** What was written below a folder is read anew. */
  async invalidate(folder: string): Promise<void> {
    const reads = (plan: Plan): boolean => {
      let found = plan.kind === "FileScan" && plan.relation.rootPaths.some((path) => isBelow(path, folder));
      mapPlanChildren(plan, (child) => {
        found ||= reads(child);
        return child;
      });
      return found;
    };
    await Promise.all(this.all.filter(({ plan }) => reads(plan)).map((relation) => relation.forget()));
  }

  /** The plan with each part that is kept replaced by a scan of it, the largest parts first; `use` is told each. @param except stays as it is */
  substitute(
    plan: Plan,
    except: CachedRelation | undefined,
    use: (relation: CachedRelation, part: Plan) => void = () => {},
  ): Plan {
    if (this.#relations.size === 0) return plan;
    const kinds = new Set(this.all.filter(({ plan: kept }) => isKeepable(kept)).map(({ plan: kept }) => topKind(kept)));
    const visit = (part: Plan): Plan => {
      const relation = kinds.has(topKind(part)) ? this.#relations.get(cacheKey(part)) : undefined;
      if (!relation || relation === except) return mapPlanExpressions(mapPlanChildren(part, visit), inSubqueries);
      use(relation, part);
      return scanOf(relation, part);
    };
    const inSubqueries = (expression: Parameters<typeof rewriteUp>[0]) =>
      rewriteUp(expression, (node) => (node.kind === "Subquery" ? { ...node, plan: visit(node.plan) } : node));
    return visit(plan);
  }
}

/** A scan of kept rows under the columns that a part of another plan has. */
const scanOf = ({ key, level, stored }: CachedRelation, part: Plan): CachedScan => ({
  kind: "CachedScan",
  key,
  output: outputOf(part),
  files: stored?.scan.files ?? [],
  source: part,
  storageLevel: describeLevel(level),
});

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
