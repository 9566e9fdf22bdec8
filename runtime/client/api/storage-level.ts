import type { MessageInitShape } from "@bufbuild/protobuf";
import type { StorageLevelSchema } from "../../protocol";

/** Where `persist` keeps rows: on disk, in memory, outside of Java's heap, as objects or as bytes, and how many times. */
export interface StorageLevel {
  readonly useDisk: boolean;
  readonly useMemory: boolean;
  readonly useOffHeap: boolean;
  readonly deserialized: boolean;
  readonly replication: number;
}

const level = (useDisk: boolean, useMemory: boolean, deserialized: boolean, replication = 1, useOffHeap = false) => ({
  useDisk,
  useMemory,
  useOffHeap,
  deserialized,
  replication,
});

export const StorageLevel = {
  NONE: level(false, false, false),
  DISK_ONLY: level(true, false, false),
  DISK_ONLY_2: level(true, false, false, 2),
  DISK_ONLY_3: level(true, false, false, 3),
  MEMORY_ONLY: level(false, true, false),
  MEMORY_ONLY_2: level(false, true, false, 2),
  MEMORY_AND_DISK: level(true, true, false),
  MEMORY_AND_DISK_2: level(true, true, false, 2),
  MEMORY_AND_DISK_DESER: level(true, true, true),
  OFF_HEAP: level(true, true, false, 1, true),
} as const satisfies Readonly<Record<string, StorageLevel>>;

export const storageLevelInit = (given: StorageLevel): MessageInitShape<typeof StorageLevelSchema> => ({ ...given });
