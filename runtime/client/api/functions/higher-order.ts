import { Column, type ColumnOrName, subqueriesOf, toColumn } from "../column";
import { functionCall, newExpression } from "../expression";

type Lambda1 = (element: Column) => Column;
type Lambda2 = (first: Column, second: Column) => Column;
/** May leave the index out. */
type ElementLambda = (element: Column, index: Column) => Column;
type Lambda3 = (first: Column, second: Column, third: Column) => Column;

let lastVariable = 0;

/** A function of JavaScript, called once with variables, as an expression that Spark calls for each element. */
function lambda(body: (...variables: Column[]) => Column, arity: number): Column {
  const parameters = ["x", "y", "z"].slice(0, arity).map((name) => ({ nameParts: [`${name}_${++lastVariable}`] }));
  const variables = parameters.map(
    (value) => new Column(newExpression({ case: "unresolvedNamedLambdaVariable", value })),
  );
  const result = body(...variables);
  if (!(result instanceof Column)) throw new TypeError("The function must answer a Column");
  const value = { function: result.expression, arguments: parameters };
  return new Column(newExpression({ case: "lambdaFunction", value }), result.subqueries);
}

function higherOrder(functionName: string, ...args: readonly (ColumnOrName | undefined)[]): Column {
  const columns = args.filter((arg) => arg !== undefined).map(toColumn);
  return new Column(
    functionCall(
      functionName,
      columns.map((column) => column.expression),
    ),
    subqueriesOf(columns),
  );
}

/** One or two parameters: the second is the index, from 0. */
const elementLambda = (body: ElementLambda) =>
  lambda(body as (...variables: Column[]) => Column, body.length === 2 ? 2 : 1);

/** Each element changed: `transform("prices", (price) => price.multiply(2))`. */
export const transform = (array: ColumnOrName, body: ElementLambda): Column =>
  higherOrder("transform", array, elementLambda(body));
/** The elements for which the condition is true. */
export const filter = (array: ColumnOrName, condition: ElementLambda): Column =>
  higherOrder("filter", array, elementLambda(condition));
/** True where an element fulfils the condition. */
export const exists = (array: ColumnOrName, condition: Lambda1): Column =>
  higherOrder("exists", array, lambda(condition, 1));
/** True where all elements fulfil the condition. */
export const forall = (array: ColumnOrName, condition: Lambda1): Column =>
  higherOrder("forall", array, lambda(condition, 1));
/** Elements folded into one value, from `initial`; `finish` changes the result. */
export const aggregate = (array: ColumnOrName, initial: ColumnOrName, merge: Lambda2, finish?: Lambda1): Column =>
  higherOrder("aggregate", array, initial, lambda(merge, 2), finish && lambda(finish, 1));
export const reduce = (array: ColumnOrName, initial: ColumnOrName, merge: Lambda2, finish?: Lambda1): Column =>
  higherOrder("reduce", array, initial, lambda(merge, 2), finish && lambda(finish, 1));
/** Two arrays, element by element; the shorter one goes on with nulls. */
export const zipWith = (left: ColumnOrName, right: ColumnOrName, merge: Lambda2): Column =>
  higherOrder("zip_with", left, right, lambda(merge, 2));
/** @param comparator answers a negative number, 0 or a positive one; default: ascending, nulls last */
export const arraySort = (array: ColumnOrName, comparator?: Lambda2): Column =>
  higherOrder("array_sort", array, comparator && lambda(comparator, 2));
export const transformKeys = (map: ColumnOrName, body: Lambda2): Column =>
  higherOrder("transform_keys", map, lambda(body, 2));
export const transformValues = (map: ColumnOrName, body: Lambda2): Column =>
  higherOrder("transform_values", map, lambda(body, 2));
export const mapFilter = (map: ColumnOrName, condition: Lambda2): Column =>
  higherOrder("map_filter", map, lambda(condition, 2));
/** Two maps, by key: `merge(key, left, right)`. */
export const mapZipWith = (left: ColumnOrName, right: ColumnOrName, merge: Lambda3): Column =>
  higherOrder("map_zip_with", left, right, lambda(merge, 3));
