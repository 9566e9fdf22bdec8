import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseEntry, FunctionEntry, Metastore, TableEntry } from "../../engine/catalog/index";
import { createJson, readJson, replaceJson, versionOf } from "./json-file";
import { withLock } from "./lock";

const suffix = ".table.json";
const functionSuffix = ".function.json";
const defaultDatabase = "default";

/** Databases and tables as JSON files, one each, in a folder of the warehouse that no table can be. Several drivers may share it. */
export class FileMetastore implements Metastore {
  readonly #folder: string;
  readonly #known = new Map<string, { readonly version: string; readonly entry: TableEntry }>();

  /** @param warehouse absolute; made when the first table is */
  constructor(readonly warehouse: string) {
    this.#folder = join(warehouse, "_metastore");
  }

  /** Held while a table's files are moved into place. */
  commitLock(database: string, table: string): string {
    return join(this.#folder, fileName(database), `${fileName(table)}.commit.lock`);
  }

  databases(): readonly string[] {
    const found = entriesOf(this.#folder).filter((name) => existsSync(this.#databaseFile(nameOf(name))));
    return [...new Set([defaultDatabase, ...found.map(nameOf)])].sort();
  }

  database(name: string): DatabaseEntry | undefined {
    const found = readJson<DatabaseEntry>(this.#databaseFile(name));
    if (found || name !== defaultDatabase) return found;
    return { name, location: this.warehouse, comment: "default database", owner: "", properties: {} };
  }

  createDatabase(entry: DatabaseEntry): boolean {
    return entry.name !== defaultDatabase && createJson(this.#databaseFile(entry.name), entry);
  }

  updateDatabase(name: string, change: (entry: DatabaseEntry) => DatabaseEntry): void {
    withLock(join(this.#folder, `${fileName(name)}.lock`), () => {
      const entry = this.database(name);
      if (entry) replaceJson(this.#databaseFile(name), change(entry));
    });
  }

  dropDatabase(name: string): void {
    rmSync(join(this.#folder, fileName(name)), { recursive: true, force: true });
  }

  tables(database: string): readonly string[] {
    return this.#named(database, suffix);
  }

  functions(database: string): readonly string[] {
    return this.#named(database, functionSuffix);
  }

  function(database: string, name: string): FunctionEntry | undefined {
    return readJson<FunctionEntry>(this.#functionFile(database, name));
  }

  putFunction(entry: FunctionEntry): void {
    replaceJson(this.#functionFile(entry.database, entry.name), entry);
  }

  dropFunction(database: string, name: string): boolean {
    const path = this.#functionFile(database, name);
    if (!existsSync(path)) return false;
    rmSync(path, { force: true });
    return true;
  }

  table(database: string, name: string): TableEntry | undefined {
    const path = this.#tableFile(database, name);
    const version = versionOf(path);
    if (version === undefined) return undefined;
    const known = this.#known.get(path);
    if (known?.version === version) return known.entry;
    const entry = readJson<TableEntry>(path);
    if (entry) this.#known.set(path, { version, entry });
    return entry;
  }

  createTable(entry: TableEntry): boolean {
    return createJson(this.#tableFile(entry.database, entry.name), entry);
  }

  updateTable(database: string, name: string, change: (entry: TableEntry) => TableEntry): boolean {
    return this.#locked(database, name, () => {
      const entry = this.table(database, name);
      if (entry) replaceJson(this.#tableFile(database, name), change(entry));
      return entry !== undefined;
    });
  }

  renameTable(database: string, name: string, entry: TableEntry): boolean {
    return this.#locked(database, name, () => {
      if (!this.createTable(entry)) return false;
      this.#remove(database, name);
      return true;
    });
  }

  dropTable(database: string, name: string): void {
    this.#locked(database, name, () => this.#remove(database, name));
  }

  #remove(database: string, name: string): void {
    const path = this.#tableFile(database, name);
    rmSync(path, { force: true });
    this.#known.delete(path);
  }

  #locked<T>(database: string, name: string, run: () => T): T {
    return withLock(join(this.#folder, fileName(database), `${fileName(name)}.lock`), run);
  }

  #named(database: string, ending: string): readonly string[] {
    return entriesOf(join(this.#folder, fileName(database)))
      .filter((name) => name.endsWith(ending))
      .map((name) => nameOf(name.slice(0, -ending.length)))
      .sort();
  }

  #functionFile(database: string, name: string): string {
    return join(this.#folder, fileName(database), `${fileName(name)}${functionSuffix}`);
  }

  #databaseFile(name: string): string {
    return join(this.#folder, fileName(name), "database.json");
  }

  #tableFile(database: string, name: string): string {
    return join(this.#folder, fileName(database), `${fileName(name)}${suffix}`);
  }
}

/** Any name as a file's: nothing in it that a file system could mistake. */
const fileName = (name: string) => encodeURIComponent(name).replaceAll(".", "%2E").replaceAll("*", "%2A");
const nameOf = (file: string) => decodeURIComponent(file);

const entriesOf = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
