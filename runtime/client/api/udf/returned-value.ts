import type { DataType } from "../../../types";
import type { Decimal, Instant, LocalDate, LocalDateTime } from "../values";

type Whole = number | bigint;

/** What a function may return, by the DDL text of its type. */
interface ValuesByDdl {
  boolean: boolean;
  tinyint: Whole;
  smallint: Whole;
  int: Whole;
  integer: Whole;
  bigint: Whole;
  long: Whole;
  float: Whole;
  double: Whole;
  string: string;
  binary: Uint8Array;
  decimal: Decimal | Whole | string;
  date: LocalDate | Date;
  timestamp: Instant | Date;
  timestamp_ntz: LocalDateTime;
}

/** Or nothing, which is null. Types that are not written in one word are checked when the function runs. */
export type ReturnedValue<R extends DataType | string> = R extends keyof ValuesByDdl
  ? ValuesByDdl[R] | null | undefined
  : unknown;
