import { SparkError } from "../../errors/index";
import type { Attribute } from "../../plan/resolved/index";
import type { SqlContext } from "../functions/index";
import type { Planning } from "./planning";
import type { Column } from "./select-query";
import { subquerySql } from "./subquery";

/** How expressions over `columns` are written: each attribute as its column's text. */
export function contextOver(columns: readonly Column[], planning: Planning): SqlContext {
  const texts = new Map(columns.map(({ id, sql, isSimple }) => [id, isSimple ? sql : `(${sql})`]));
  const context: SqlContext = {
    column: (attribute) => texts.get(attribute.id) ?? missing(attribute),
    outer: (attribute) => planning.outer(attribute),
    subquery: (subquery) =>
      subquerySql(
        subquery,
        context,
        planning.inside(({ id }) => texts.get(id)),
      ),
    wideDecimals: planning.settings.wideDecimals ?? false,
  };
  return context;
}

export function missing(attribute: Attribute): never {
  const message = `Column ${attribute.name}#${attribute.id} is not among the inputs of its operator.`;
  throw new SparkError("INTERNAL_ERROR", { message }, "SparkException");
}
