import type { AggregateCall, Attribute, Call, Expression } from "../../../plan/resolved/index";
import { type DataType, longType } from "../../../types/index";
import type { AggregateSplit } from "../row";
import { isAnsiInterval } from "../type-sets";

const merged = (name: string, buffer: Attribute, extra: Partial<AggregateCall> = {}): AggregateCall => ({
  kind: "AggregateCall",
  function: name,
  args: [buffer],
  isDistinct: false,
  type: buffer.type,
  nullable: buffer.nullable,
  ...extra,
});

const partialOf = (call: AggregateCall, name: string, type: DataType, nullable = true): AggregateCall => ({
  ...call,
  function: name,
  type,
  nullable,
});

export const call = (name: string, args: readonly Expression[], type: DataType, options?: Call["options"]): Call => ({
  kind: "Call",
  function: name,
  args,
  type,
  nullable: true,
  ...(options && { options }),
});

/** min, max, bool_and …: what merges values merges their results. */
export const selfMerging =
  (name: string) =>
  (aggregate: AggregateCall): AggregateSplit | undefined => ({
    partial: [aggregate],
    merge: ([buffer]) => [merged(name, buffer!)],
    final: ([result]) => result!,
  });

export const unlessDistinct =
  (split: (aggregate: AggregateCall) => AggregateSplit | undefined) =>
  (aggregate: AggregateCall): AggregateSplit | undefined =>
    aggregate.isDistinct ? undefined : split(aggregate);

/** Counts are added; a sum of none is null, so zero stands in. */
export const countSplit = unlessDistinct((aggregate) => ({
  partial: [aggregate],
  merge: ([buffer]) => [merged("sum", buffer!, { nullable: true })],
  final: ([result]) => ({
    ...call("coalesce", [result!, { kind: "Literal", value: 0n, type: longType, nullable: false }], longType),
    nullable: false,
  }),
}));

export const sumSplit = unlessDistinct((aggregate) => ({
  partial: [aggregate],
  merge: ([buffer]) => [merged("sum", buffer!, { type: aggregate.type, options: aggregate.options })],
  final: ([result]) => result!,
}));

/** Sum and count, divided at the end. */
export const averageSplit = (sumType: (type: DataType) => DataType) =>
  unlessDistinct((aggregate) =>
    isAnsiInterval(aggregate.type)
      ? undefined
      : {
          partial: [
            partialOf(aggregate, "sum", sumType(aggregate.args[0]!.type)),
            partialOf(aggregate, "count", longType, false),
          ],
          merge: ([sum, count]) => [merged("sum", sum!, { options: aggregate.options }), merged("sum", count!)],
          final: ([sum, count]) => call("average_of", [sum!, count!], aggregate.type),
        },
  );
