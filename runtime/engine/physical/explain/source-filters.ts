import { type Expression, explainExpression, mirroredOrders, sourceComparisons } from "../../../plan/resolved/index";

/** A condition as Spark hands it to a data source; undefined: the rows are filtered after they are read. */
export function sourceFilter(condition: Expression): string | undefined {
  if (condition.kind !== "Call") return undefined;
  const { function: name, args } = condition;
  const [first, second] = args;
  if (name === "isnull" || name === "isnotnull") {
    return first?.kind === "Attribute" ? `${name === "isnull" ? "IsNull" : "IsNotNull"}(${first.name})` : undefined;
  }
  if (name === "and" || name === "or") {
    const [left, right] = [sourceFilter(first!), sourceFilter(second!)];
    return left && right && `${name === "and" ? "And" : "Or"}(${left},${right})`;
  }
  if (name === "not" || name === "!") {
    const inner = sourceFilter(first!);
    return inner && `Not(${inner})`;
  }
  if (name === "in" && first?.kind === "Attribute" && args.slice(1).every(({ kind }) => kind === "Literal")) {
    return `In(${first.name}, [${args.slice(1).map(explainExpression).join(",")}])`;
  }
  if (args.length !== 2 || !first || !second) return undefined;
  if (first.kind === "Attribute" && second.kind === "Literal") {
    return sourceComparisons[name] && `${sourceComparisons[name]}(${first.name},${explainExpression(second)})`;
  }
  const turned = mirroredOrders[name] ?? (sourceComparisons[name] === "EqualTo" ? name : undefined);
  return first.kind === "Literal" && second.kind === "Attribute" && turned
    ? `${sourceComparisons[turned]}(${second.name},${explainExpression(first)})`
    : undefined;
}
