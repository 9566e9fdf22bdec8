import {
  Expression_SortOrder_SortDirection as Direction,
  type Expression,
  Expression_Cast_EvalMode,
  Expression_SortOrder_NullOrdering as Nulls,
  type Relation,
  SubqueryExpression_SubqueryType,
  toTypeMessage,
} from "../../protocol";
import type { DataType } from "../../types";
import { attribute, functionCall, newExpression } from "./expression";
import { type LiteralValue, literalExpression } from "./literal";
import type { WindowSpec } from "./window";

/** A column, or the name of one. */
export type ColumnOrName = Column | string;
/** A column, or a value that stands for itself: a string here is text, never a name. */
export type ColumnOrValue = Column | LiteralValue;

/** What a subquery column needs from the DataFrame it reads. */
interface SubquerySource {
  readonly planId: bigint;
  readonly relation: Relation;
}

/** An expression over the columns of a DataFrame. Nothing is computed before an action; methods make new columns. */
export class Column {
  /** @param subqueries the relations that this expression's subqueries read */
  constructor(
    readonly expression: Expression,
    readonly subqueries: readonly Relation[] = [],
  ) {}

  /** `+`; also intervals to dates and timestamps. */
  plus(other: ColumnOrValue): Column {
    return call("+", this, other);
  }
  /**
   * `-`; also between dates and timestamps, whose answer is an interval. ANSI: ARITHMETIC_OVERFLOW where the type cannot hold the result.
   */
  minus(other: ColumnOrValue): Column {
    return call("-", this, other);
  }
  /** `*`. ANSI: ARITHMETIC_OVERFLOW where the type cannot hold the result. */
  multiply(other: ColumnOrValue): Column {
    return call("*", this, other);
  }
  /** `/`: fractional for whole numbers too. */
  divide(other: ColumnOrValue): Column {
    return call("/", this, other);
  }
  /** `%`: the remainder, with the sign of the dividend. */
  mod(other: ColumnOrValue): Column {
    return call("%", this, other);
  }
  /** This to a power, as DOUBLE. */
  pow(exponent: ColumnOrValue): Column {
    return call("power", this, exponent);
  }
  /** `-` in front: the number or interval with the other sign. */
  negate(): Column {
    return call("negative", this);
  }

  /** `=`: null where either side is null. */
  equalTo(other: ColumnOrValue): Column {
    return call("==", this, other);
  }
  /** As `equalTo`. */
  eq(other: ColumnOrValue): Column {
    return this.equalTo(other);
  }
  /** `!=`: null where either side is null. */
  notEqual(other: ColumnOrValue): Column {
    return this.equalTo(other).not();
  }
  /** As `notEqual`. */
  neq(other: ColumnOrValue): Column {
    return this.notEqual(other);
  }
  /** `>`: null where either side is null. */
  gt(other: ColumnOrValue): Column {
    return call(">", this, other);
  }
  /** `>=`: null where either side is null. */
  geq(other: ColumnOrValue): Column {
    return call(">=", this, other);
  }
  /** `<`: null where either side is null. */
  lt(other: ColumnOrValue): Column {
    return call("<", this, other);
  }
  /** `<=`: null where either side is null. */
  leq(other: ColumnOrValue): Column {
    return call("<=", this, other);
  }
  /** `<=>`: null equals null, and the answer is never null. */
  eqNullSafe(other: ColumnOrValue): Column {
    return call("<=>", this, other);
  }
  /** Both bounds belong to the range. */
  between(lower: ColumnOrValue, upper: ColumnOrValue): Column {
    return this.geq(lower).and(this.leq(upper));
  }
  /** Equal to one of the values, or of the rows of a one-column DataFrame. */
  isin(...values: readonly ColumnOrValue[] | [readonly ColumnOrValue[]] | [SubquerySource]): Column {
    const [first] = values;
    if (values.length === 1 && isSubquerySource(first)) return this.#inSubquery(first);
    const list = values.length === 1 && Array.isArray(first) ? (first as readonly ColumnOrValue[]) : values;
    return call("in", this, ...(list as readonly ColumnOrValue[]));
  }

  /** True where both are; false where one is, even if the other is null. */
  and(other: ColumnOrValue): Column {
    return call("and", this, other);
  }
  /** True where one is, even if the other is null; false where both are. */
  or(other: ColumnOrValue): Column {
    return call("or", this, other);
  }
  /** The opposite of a condition; null stays null. */
  not(): Column {
    return call("not", this);
  }

  /** True for null, else false. */
  isNull(): Column {
    return call("isNull", this);
  }
  /** False for null, else true. */
  isNotNull(): Column {
    return call("isNotNull", this);
  }
  /** True for a FLOAT or DOUBLE that is not a number; false for null. Since Spark 4.0. */
  isNaN(): Column {
    return call("isNaN", this);
  }

  /** The bits that both whole numbers have. */
  bitwiseAND(other: ColumnOrValue): Column {
    return call("&", this, other);
  }
  /** The bits that either whole number has. */
  bitwiseOR(other: ColumnOrValue): Column {
    return call("|", this, other);
  }
  /** The bits that just one of the whole numbers has. */
  bitwiseXOR(other: ColumnOrValue): Column {
    return call("^", this, other);
  }

  /** True where the text, or bytes, has the other in it. */
  contains(other: ColumnOrValue): Column {
    return call("contains", this, other);
  }
  /** True where the text, or bytes, begins with the other. */
  startsWith(other: ColumnOrValue): Column {
    return call("startsWith", this, other);
  }
  /** True where the text, or bytes, ends with the other. */
  endsWith(other: ColumnOrValue): Column {
    return call("endsWith", this, other);
  }
  /** SQL LIKE: `%` any text, `_` any character. */
  like(pattern: ColumnOrValue): Column {
    return call("like", this, pattern);
  }
  /** LIKE that ignores case. */
  ilike(pattern: ColumnOrValue): Column {
    return call("ilike", this, pattern);
  }
  /** True where the regular expression is found anywhere in the text. */
  rlike(pattern: ColumnOrValue): Column {
    return call("rlike", this, pattern);
  }
  /** @param start counted from 1; negative from the end */
  substr(start: Column | number, length: Column | number): Column {
    return call("substr", this, start, length);
  }

  /** An element of an array (from 0), a value of a map by key, or a field of a struct. */
  getItem(key: ColumnOrValue): Column {
    const child = this.expression;
    const extraction = toExpression(key);
    return this.#with({ case: "unresolvedExtractValue", value: { child, extraction } }, key);
  }
  /** A field of a struct by its name. */
  getField(name: string): Column {
    return this.getItem(name);
  }
  /** A struct with one field added or replaced; dots go into nested structs. */
  withField(fieldName: string, value: Column): Column {
    const update = { structExpression: this.expression, fieldName, valueExpression: value.expression };
    return this.#with({ case: "updateFields", value: update }, value);
  }
  /** A struct without these fields; dots go into nested structs. @throws RangeError without a name */
  dropFields(...fieldNames: readonly string[]): Column {
    if (fieldNames.length === 0) throw new RangeError("dropFields needs the name of a field");
    return fieldNames.reduce<Column>(
      (struct, fieldName) =>
        struct.#with({ case: "updateFields", value: { structExpression: struct.expression, fieldName } }),
      this,
    );
  }

  /** @param type a DDL type such as `decimal(10,2)`, or a DataType. ANSI: a value that does not fit is an error */
  cast(type: DataType | string): Column {
    return this.#cast(type, Expression_Cast_EvalMode.UNSPECIFIED);
  }
  /** As `cast`. */
  astype(type: DataType | string): Column {
    return this.cast(type);
  }
  /** As `cast`, with null for a value that does not fit. Since Spark 4.0. */
  tryCast(type: DataType | string): Column {
    return this.#cast(type, Expression_Cast_EvalMode.TRY);
  }

  /** Names the column; several names for a function that makes several columns. */
  alias(...names: readonly string[]): Column {
    return this.#with({ case: "alias", value: { expr: this.expression, name: [...names] } });
  }
  /** As `alias`. */
  as(...names: readonly string[]): Column {
    return this.alias(...names);
  }
  /** As `alias`. */
  name(...names: readonly string[]): Column {
    return this.alias(...names);
  }
  /** Names the column, with metadata that its field of the schema carries. */
  aliasWithMetadata(name: string, metadata: Readonly<Record<string, unknown>>): Column {
    const value = { expr: this.expression, name: [name], metadata: JSON.stringify(metadata) };
    return this.#with({ case: "alias", value });
  }

  /** Nulls first, as Spark's default for ascending order. */
  asc(): Column {
    return this.ascNullsFirst();
  }
  /** Ascending, nulls before all values. */
  ascNullsFirst(): Column {
    return this.#sort(Direction.ASCENDING, Nulls.SORT_NULLS_FIRST);
  }
  /** Ascending, nulls behind all values. */
  ascNullsLast(): Column {
    return this.#sort(Direction.ASCENDING, Nulls.SORT_NULLS_LAST);
  }
  /** Nulls last, as Spark's default for descending order. */
  desc(): Column {
    return this.descNullsLast();
  }
  /** Descending, nulls before all values. */
  descNullsFirst(): Column {
    return this.#sort(Direction.DESCENDING, Nulls.SORT_NULLS_FIRST);
  }
  /** Descending, nulls behind all values. */
  descNullsLast(): Column {
    return this.#sort(Direction.DESCENDING, Nulls.SORT_NULLS_LAST);
  }

  /** Computes an aggregate or window function over rows near each row. */
  over(window: WindowSpec): Column {
    const value = { windowFunction: this.expression, ...window.toInit() };
    return this.#with({ case: "window", value }, ...window.columns);
  }

  /** One more branch after `when`. @throws RangeError on a column that `when` did not make */
  when(condition: Column, value: ColumnOrValue): Column {
    return new Column(functionCall("when", [...this.#branches(), condition.expression, toExpression(value)]), [
      ...this.subqueries,
      ...subqueriesOf([condition, value]),
    ]);
  }
  /** The value where no branch holds; without it, null. @throws RangeError on a column that `when` did not make */
  otherwise(value: ColumnOrValue): Column {
    const branches = functionCall("when", [...this.#branches(), toExpression(value)]);
    return new Column(branches, [...this.subqueries, ...subqueriesOf([value])]);
  }

  /** What the function makes of this column; keeps chains readable. Since Spark 4.1. */
  transform(body: (column: Column) => Column): Column {
    return body(this);
  }
  /** A column of the query around a lateral join or subquery. Since Spark 4.0. */
  outer(): Column {
    return this;
  }

  #with(kind: Parameters<typeof newExpression>[0], ...others: readonly ColumnOrValue[]): Column {
    return new Column(newExpression(kind), [...this.subqueries, ...subqueriesOf(others)]);
  }

  #cast(type: DataType | string, evalMode: Expression_Cast_EvalMode): Column {
    const castToType =
      typeof type === "string"
        ? ({ case: "typeStr", value: type } as const)
        : ({ case: "type", value: toTypeMessage(type) } as const);
    return this.#with({ case: "cast", value: { expr: this.expression, castToType, evalMode } });
  }

  #sort(direction: Direction, nullOrdering: Nulls): Column {
    return this.#with({ case: "sortOrder", value: { child: this.expression, direction, nullOrdering } });
  }

  #branches(): Expression[] {
    const { exprType } = this.expression;
    const isWhen = exprType.case === "unresolvedFunction" && exprType.value.functionName === "when";
    if (!isWhen || exprType.value.arguments.length % 2 !== 0) {
      throw new RangeError("when and otherwise follow only when(…), and nothing follows otherwise");
    }
    return exprType.value.arguments;
  }

  #inSubquery({ planId, relation }: SubquerySource): Column {
    const { exprType } = this.expression;
    const isStruct = exprType.case === "unresolvedFunction" && exprType.value.functionName === "struct";
    const inSubqueryValues = isStruct ? exprType.value.arguments : [this.expression];
    const value = { planId, subqueryType: SubqueryExpression_SubqueryType.IN, inSubqueryValues };
    return new Column(newExpression({ case: "subqueryExpression", value }), [...this.subqueries, relation]);
  }
}

const isSubquerySource = (value: unknown): value is SubquerySource =>
  typeof value === "object" && value !== null && "planId" in value && "relation" in value;

export const toExpression = (value: ColumnOrValue): Expression =>
  value instanceof Column ? value.expression : literalExpression(value as LiteralValue);

export const toColumn = (column: ColumnOrName): Column =>
  column instanceof Column ? column : new Column(attribute(column));

export const subqueriesOf = (values: readonly ColumnOrValue[]): Relation[] =>
  values.flatMap((value) => (value instanceof Column ? value.subqueries : []));

/** A function of Spark's by name; values are literals. */
export function call(functionName: string, ...args: readonly ColumnOrValue[]): Column {
  return new Column(functionCall(functionName, args.map(toExpression)), subqueriesOf(args));
}

/** As `call`, over distinct argument values. */
export function callDistinct(functionName: string, ...args: readonly ColumnOrValue[]): Column {
  return new Column(functionCall(functionName, args.map(toExpression), true), subqueriesOf(args));
}
