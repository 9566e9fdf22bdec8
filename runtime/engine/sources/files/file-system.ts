/** What listing needs of the world; the driver has it for local files. Paths are absolute, with `/` between names. */
export interface FileSystem {
  /** Undefined: nothing there. */
  stat(path: string): Promise<FileStatus | undefined>;
  /** Names in a folder, in no order. */
  list(path: string): Promise<readonly string[]>;
}

export interface FileStatus {
  readonly isFolder: boolean;
  readonly size: number;
  readonly modifiedMs: number;
}
