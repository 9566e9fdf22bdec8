import { duckType } from "../../../types/duck-type";
import { byteType, type DataType, integerType, longType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { choose } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { infix, scalar, typeOf } from "./define";
import { toOperands } from "./operands";

const width = (type: DataType) => (type.kind === "long" ? 64n : 32n);

/** Java shifts by the amount's low bits, and bits fall off at the top. */
function shiftLeft({ args, types, call }: CallWriter): string {
  const bits = width(types[0]!);
  const amount = `(${args[1]} & ${bits - 1n})`;
  const [half, mask] = [2n ** (bits - 1n), 2n ** bits - 1n];
  const shifted = `(((CAST(${args[0]} AS HUGEINT) & ${mask >> 0n}) * (CAST(1 AS HUGEINT) << ${amount})) & ${mask})`;
  return `CAST(((${shifted} + ${half}) & ${mask}) - ${half} AS ${duckType(call.type)})`
    .replace("(CAST(1 AS HUGEINT) << ", "CAST(pow(2, ")
    .replace(`${amount}))`, `${amount}) AS HUGEINT))`);
}

const shiftRight = ({ args, types }: CallWriter) =>
  `(${args[0]} >> CAST(${args[1]} & ${width(types[0]!) - 1n} AS ${duckType(types[0]!)}))`;

function shiftRightUnsigned({ args, types, call }: CallWriter): string {
  const bits = width(types[0]!);
  const [half, mask] = [2n ** (bits - 1n), 2n ** bits - 1n];
  const amount = `(${args[1]} & ${bits - 1n})`;
  const logical = `((CAST(${args[0]} AS HUGEINT) & ${mask}) // CAST(pow(2, ${amount}) AS HUGEINT))`;
  return `CAST(((${logical} + ${half}) & ${mask}) - ${half} AS ${duckType(call.type)})`;
}

/** The operator prints infix. */
const shift = (operator: string, name: string, sql: FunctionRow["sql"]): FunctionRow =>
  scalar(name, "int|long, int", typeOf(0), sql, {
    silentAliases: [operator],
    isOperatorToo: true,
    print: (args, call) => (call.options?.isOperator ? infix(operator)(args) : `${name}(${args.join(", ")})`),
  });

const both = (name: string, duck: string): FunctionRow =>
  scalar(name, "any, any", typeOf(0), duck, { coerce: toOperands(name), print: infix(name) });

const bitSize: Partial<Record<DataType["kind"], number>> = { byte: 8, short: 16, integer: 32, long: 64, boolean: 1 };

export const bitwiseFunctions: readonly FunctionRow[] = [
  both("&", "({0} & {1})"),
  both("|", "({0} | {1})"),
  both("^", "xor({0}, {1})"),
  scalar("~", "!integral", typeOf(0), "(~{0})", { print: ([arg]) => `~${arg}` }),
  shift("<<", "shiftleft", shiftLeft),
  shift(">>", "shiftright", shiftRight),
  shift(">>>", "shiftrightunsigned", shiftRightUnsigned),
  // Negative numbers count as 64 bits wide, as Java's sign extension makes them.
  scalar(
    "bit_count",
    "!integral|boolean",
    integerType,
    ({ args }) => `CAST(bit_count(CAST(${args[0]} AS BIGINT)) AS INTEGER)`,
  ),
  scalar("bitmap_bit_position", "long", longType, "CASE WHEN {0} > 0 THEN ({0} - 1) % 32768 ELSE (-{0}) % 32768 END"),
  scalar(
    "bitmap_bucket_number",
    "long",
    longType,
    "CASE WHEN {0} > 0 THEN 1 + ({0} - 1) // 32768 ELSE {0} // 32768 END",
  ),
  scalar("bitmap_count", "binary", longType, "CAST(bit_count(CAST({0} AS BIT)) AS BIGINT)"),
  scalar("bit_get", "integral, int", byteType, (writer) => getBit(writer), { aliases: ["getbit"] }),
];

function getBit({ args, types, call }: CallWriter): string {
  const size = bitSize[types[0]!.kind] ?? 64;
  const bit = `CAST((CAST(${args[0]} AS BIGINT) >> CAST(${args[1]} AS BIGINT)) & 1 AS TINYINT)`;
  const fail = raise(
    "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE",
    { functionName: `\`${call.function}\``, parameter: "`pos`", upper: `${size}`, invalidValue: { sql: args[1]! } },
    "SparkIllegalArgumentException",
  );
  return choose(`${args[0]} IS NOT NULL AND (${args[1]} < 0 OR ${args[1]} >= ${size})`, fail, bit);
}
