import { SparkError } from "../../errors/index";
import type { StorageLevel } from "../../protocol/index";

export type StorageLevelSpec = Omit<StorageLevel, "$typeName" | "$unknown">;

const level = (useDisk: boolean, useMemory: boolean, deserialized: boolean, replication = 1, useOffHeap = false) => ({
  useDisk,
  useMemory,
  useOffHeap,
  deserialized,
  replication,
});

/** Spark's levels by name. Kept rows are files whatever the level: the workers' memory belongs to queries. */
const levels: Readonly<Record<string, StorageLevelSpec>> = {
  NONE: level(false, false, false),
  DISK_ONLY: level(true, false, false),
  DISK_ONLY_2: level(true, false, false, 2),
  DISK_ONLY_3: level(true, false, false, 3),
  MEMORY_ONLY: level(false, true, true),
  MEMORY_ONLY_2: level(false, true, true, 2),
  MEMORY_ONLY_SER: level(false, true, false),
  MEMORY_ONLY_SER_2: level(false, true, false, 2),
  MEMORY_AND_DISK: level(true, true, true),
  MEMORY_AND_DISK_2: level(true, true, true, 2),
  MEMORY_AND_DISK_SER: level(true, true, false),
  MEMORY_AND_DISK_SER_2: level(true, true, false, 2),
  OFF_HEAP: level(true, true, false, 1, true),
};

export const noStorage = levels.NONE!;
export const defaultStorage = levels.MEMORY_AND_DISK!;

/** @throws SparkError without a condition, as Spark does */
export function storageLevelNamed(name: string): StorageLevelSpec {
  const found = levels[name.toUpperCase()];
  if (found) return found;
  // Java's bare exception: a message without a condition.
  throw new SparkError("", {}, "SparkIllegalArgumentException", [], { message: `Invalid StorageLevel: ${name}` });
}

/** As Spark's toString and `description` have it. */
export function describeLevel({ useDisk, useMemory, useOffHeap, deserialized, replication }: StorageLevelSpec): string {
  const parts = [
    ...(useDisk ? ["disk"] : []),
    ...(useMemory ? ["memory"] : []),
    ...(useOffHeap ? ["offheap"] : []),
    ...(deserialized ? ["deserialized"] : []),
    `${replication} replicas`,
  ];
  return `StorageLevel(${parts.join(", ")})`;
}
