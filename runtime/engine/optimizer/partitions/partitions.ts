import {
  type Alias,
  type Attribute,
  type Call,
  type Expression,
  type FileScan,
  type Literal,
  type LocalRows,
  outputOf,
  type Plan,
  type Range,
  type Repartition,
  type Union,
} from "../../../plan/resolved/index";
import { type DataType, integerType, longType, structField, structType } from "../../../types/index";
import { carryColumn, type WithColumn } from "../carry-column";
import { filePartitions } from "./file-partitions";

/** `column`: the number of each row's partition, of `count`. */
interface Partitioned extends WithColumn {
  readonly count: number;
  /** Rows of a partition follow each other. */
  readonly areTogether: boolean;
}

/** The partitions in which Spark has the rows of a plan, as far as the plan tells. */
export class Partitions {
  /** @param parallelism Spark's `defaultParallelism` */
  constructor(
    private readonly newId: () => number,
    private readonly parallelism: number,
  ) {}

  /**
   * The relation with the number of each row's partition as its last column; undefined: not known, or one.
   * @param isBelow of an exchange or a union: else Spark's optimiser evaluates what is asked of rows at hand, as one partition
   */
  of(plan: Plan, isBelow = false): Partitioned | undefined {
    let source: Partitioned | undefined;
    const found = carryColumn(plan, this.newId, (below) => {
      source = isLocal(below) && !isBelow ? undefined : this.#source(below);
      return source;
    });
    return found && source && { ...source, ...found };
  }

  /** A row's place among all rows of its relation, from 0. */
  place(): Alias {
    return this.#alias(call("monotonically_increasing_id", [], longType));
  }

  /** That place where a partition begins, of rows that are together; null at its other rows. */
  begin(partition: Attribute): Alias {
    return { ...this.#alias(call("partition_begin", [partition], longType)), nullable: true };
  }

  #source(plan: Plan): Partitioned | undefined {
    switch (plan.kind) {
      case "Range":
        return this.#ofRange(plan);
      case "LocalRows":
        return this.#ofRows(plan);
      case "LocalData": {
        const count = this.#slices(plan.rowCount);
        return this.#with(plan, slice(this.place().child, 0n, 1n, plan.rowCount, count), count);
      }
      case "FileScan":
        return this.#ofFiles(plan);
      case "Repartition":
        return this.#repartitioned(plan);
      case "Union":
        return this.#united(plan);
      default:
        return undefined;
    }
  }

  #ofRange(plan: Range): Partitioned {
    const { start, end, step, numPartitions = this.parallelism, output } = plan;
    const size = end - start;
    const isEmpty = size === 0n || size > 0n !== step > 0n;
    const rows = isEmpty ? 0n : (size + step - (step > 0n ? 1n : -1n)) / step;
    return this.#with(plan, slice(output[0], start, step, rows, numPartitions), numPartitions);
  }

  #ofRows(plan: LocalRows): Partitioned {
    const { rows, output } = plan;
    const count = this.#slices(rows.length);
    const column = attribute(this.newId(), "partition");
    const numbered = rows.map((row, i) => [...row, Math.floor(((i + 1) * count - 1) / rows.length)]);
    return { plan: { ...plan, output: [...output, column], rows: numbered }, column, count, areTogether: true };
  }

  #ofFiles(scan: FileScan): Partitioned {
    const { partitionSchema, files } = scan.relation;
    const { numbers, count } = filePartitions(files, this.parallelism);
    const column = attribute(this.newId(), "spark_partition_id()");
    const relation = {
      ...scan.relation,
      partitionSchema: structType([...partitionSchema.fields, structField(column.name, integerType, false)]),
      files: files.map((file, i) => ({ ...file, partitionValues: [...file.partitionValues, String(numbers[i])] })),
    };
    const areTogether = numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!);
    return { plan: { ...scan, relation, output: [...scan.output, column] }, column, count, areTogether };
  }

  /** By ranges they depend on all rows. */
  #repartitioned(plan: Repartition): Partitioned | undefined {
    const { shuffle, numPartitions: asked, by = [] } = plan;
    if (asked === undefined || asked < 1) return undefined;
    if (!shuffle) return this.#coalesced(plan.child, asked);
    const keys = by.flatMap((key) => (key.kind === "SortOrder" ? [] : [key]));
    if (keys.length < by.length) return undefined;
    const [only] = keys;
    const isDirect = only?.kind === "Call" && only.function === "direct_shuffle_partition_id";
    const hashed = isDirect ? only : call("hash", keys, integerType);
    const number = keys.length > 0 ? hashed : this.place().child;
    const dealt = this.#with(plan, call("partition_of", [number, literal(asked)], integerType), asked);
    return { ...dealt, areTogether: false };
  }

  /** Neighbours together. */
  #coalesced(plan: Plan, most: number): Partitioned | undefined {
    const below = this.of(plan, true);
    if (!below || below.count <= most) return below;
    const joined = this.#with(below.plan, slice(below.column, 0n, 1n, below.count, most), most, below.column);
    return { ...joined, areTogether: below.areTogether };
  }

  /** Those of one branch after those of the one before. */
  #united(plan: Union): Partitioned {
    const branches = plan.children.map((child) => this.of(child, true) ?? this.#with(child, literal(0), 1));
    const count = branches.reduce((sum, branch) => sum + branch.count, 0);
    let before = 0;
    const children = branches.map((branch) => {
      // As many slices as numbers: each stays, counted from there.
      const number = slice(branch.column, BigInt(-before), 1n, count, count);
      before += branch.count;
      return this.#with(branch.plan, number, count, branch.column).plan;
    });
    const column = attribute(this.newId(), "partition");
    const areTogether = branches.every((branch) => branch.areTogether);
    return { plan: { ...plan, children, output: [...plan.output, column] }, column, count, areTogether };
  }

  /** As `SparkContext.parallelize` deals rows at hand. */
  #slices(rows: number): number {
    return Math.min(this.parallelism, Math.max(rows, 1));
  }

  /** @param replaced a column that the new one takes the place of */
  #with(plan: Plan, number: Expression, count: number, replaced?: Attribute): Partitioned {
    const partition = this.#alias(number);
    const list = [...outputOf(plan).filter(({ id }) => id !== replaced?.id), partition];
    const column = attribute(partition.id, partition.name);
    return { plan: { kind: "Project", list, child: plan }, column, count, areTogether: true };
  }

  #alias(child: Expression): Alias {
    return { kind: "Alias", id: this.newId(), name: "partition", child, type: child.type, nullable: false };
  }
}

const isLocal = ({ kind }: Plan) => kind === "LocalRows" || kind === "LocalData";

/** Which of `slices` slices of `rows` numbers from `start` on holds a number. */
const slice = (number: Expression, start: bigint, step: bigint, rows: number | bigint, slices: number): Call =>
  call("slice_of", [number, literal(start), literal(step), literal(rows), literal(slices)], integerType);

const call = (name: string, args: readonly Expression[], type: DataType): Call => ({
  kind: "Call",
  function: name,
  args,
  type,
  nullable: false,
});

const literal = (value: number | bigint): Literal => ({
  kind: "Literal",
  value: BigInt(value),
  type: longType,
  nullable: false,
});

const attribute = (id: number, name: string): Attribute => ({
  kind: "Attribute",
  id,
  name,
  type: integerType,
  nullable: false,
});
