import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** A Spark on this machine that can serve Spark Connect. */
export interface SparkInstallation {
  readonly home: string;
  readonly version: string;
}

/** As findspark looks, and where Homebrew puts it on newer Macs. */
const usualPlaces = [
  "/usr/local/opt/apache-spark/libexec",
  "/opt/homebrew/opt/apache-spark/libexec",
  "/usr/lib/spark",
  "/usr/local/spark",
  "/opt/spark",
];

/** In findspark's order: the setting, SPARK_HOME, PySpark of an environment in one of the folders, the usual places. Starts nothing. */
export function findSparkInstallations(chosen: string, folders: readonly string[]): SparkInstallation[] {
  const homes = [
    chosen.replace(/^~(?=\/|$)/, homedir()),
    process.env.SPARK_HOME ?? "",
    ...folders.flatMap(pySparkHomes),
    ...usualPlaces,
  ];
  return [...new Set(homes)].flatMap((home) => {
    const version = home === "" ? undefined : connectVersion(home);
    return version === undefined ? [] : [{ home, version }];
  });
}

/** Java's program; undefined when there is none. */
export function findJava(): string | undefined {
  const name = process.platform === "win32" ? "java.exe" : "java";
  const folders = [
    ...(process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, "bin")] : []),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** pip's PySpark brings Spark with it. */
function pySparkHomes(folder: string): string[] {
  const library = join(folder, ".venv", "lib");
  return namesIn(library).map((python) => join(library, python, "site-packages", "pyspark"));
}

/** Of the jar that serves Connect, which comes with Spark 4. */
function connectVersion(home: string): string | undefined {
  for (const name of namesIn(join(home, "jars"))) {
    const match = /^spark-connect_[\d.]+-(\d+\.\d+\.\d+)/.exec(name);
    if (match) return match[1];
  }
  return undefined;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there
  }
}
