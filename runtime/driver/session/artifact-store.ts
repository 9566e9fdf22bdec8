import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { SparkError } from "../../errors/index";

interface Artifact {
  readonly path: string;
  readonly digest: string;
}

/** A packed file, and where Python processes are to unpack it. */
export interface Archive {
  readonly path: string;
  readonly folder: string;
}

/**
 * Files that a session's client has sent, in the driver's scratch folder: `cache/<sha256>` holds local relations, `pyfiles/`, `files/` and
 * `archives/` what Python functions find by their own names, the rest is only kept.
 */
export class ArtifactStore {
  readonly #artifacts = new Map<string, Artifact>();

  constructor(private readonly folder: string) {}

  /** Files for Python, by their own names: put on its path. */
  get filesFolder(): string {
    return join(this.folder, "files");
  }

  /** Of these, zips and the like that modules are looked for in. */
  get includes(): readonly string[] {
    return this.#named("pyfiles").filter((name) => /\.(zip|egg|jar)$/.test(name));
  }

  get archives(): readonly Archive[] {
    return this.#named("archives").map((name) => {
      const [file, alias = file] = name.split("#") as [string, string?];
      return { path: this.#artifacts.get(`archives/${name}`)!.path, folder: join(this.filesFolder, basename(alias)) };
    });
  }

  get isEmpty(): boolean {
    return this.#artifacts.size === 0;
  }

  has(name: string): boolean {
    return this.#artifacts.has(name);
  }

  /** @throws ARTIFACT_ALREADY_EXISTS when it is here with other content */
  async add(name: string, chunks: readonly Uint8Array[]): Promise<void> {
    const bytes = Buffer.concat(chunks);
    const digest = sha256(bytes);
    const known = this.#artifacts.get(name);
    if (known?.digest === digest) return;
    if (known)
      throw new SparkError("ARTIFACT_ALREADY_EXISTS", { normalizedRemoteRelativePath: name }, "SparkRuntimeException");
    const path = this.#pathOf(name);
    await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
    await writeFile(path, bytes, { mode: 0o600 });
    this.#artifacts.set(name, { path, digest });
  }

  /** Copies all that another store has. */
  async takeFrom(other: ArtifactStore): Promise<void> {
    for (const [name, { path: source, digest }] of other.#artifacts) {
      const path = this.#pathOf(name);
      await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
      await copyFile(source, path);
      this.#artifacts.set(name, { path, digest });
    }
  }

  /** Undefined: not here. */
  async read(name: string): Promise<Uint8Array | undefined> {
    const artifact = this.#artifacts.get(name);
    return artifact && readFile(artifact.path);
  }

  async clear(): Promise<void> {
    this.#artifacts.clear();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What Python finds by its name has it as a file, too. */
  #pathOf(name: string): string {
    const isFile = name.startsWith("pyfiles/") || name.startsWith("files/");
    return isFile ? join(this.filesFolder, basename(name)) : join(this.folder, sha256(name) + suffixOf(name));
  }

  #named(kind: string): readonly string[] {
    const prefix = `${kind}/`;
    return [...this.#artifacts.keys()].flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
  }
}

const sha256 = (value: string | Buffer) => createHash("sha256").update(value).digest("hex");

/** What tells how an archive is packed. */
const suffixOf = (name: string) => /^archives\/[^#]*?(\.zip|\.jar|\.tar\.gz|\.tgz|\.tar)(#|$)/.exec(name)?.[1] ?? "";
