import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as esbuild from "esbuild";
import { root } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

/** The client's package as a user has it: installed in a folder of its own, imported and required, checked by the compiler, bundled. */
export async function clientPackage(report) {
  const folder = mkdtempSync(join(tmpdir(), "sparknb-package-"));
  try {
    await report.check("the client is packed", () => install(folder));
    const server = await startServer("--insecure", "--workers", "1");
    try {
      for (const [kind, head] of Object.entries(heads)) {
        await report.check(`Node runs it from ${kind}`, async () => {
          const file = join(folder, `run.${kind}`);
          writeFileSync(file, `${head}\n${program}`);
          const printed = (await exec(process.execPath, [file, server.address])).trim();
          if (printed !== "5 3 DIVIDE_BY_ZERO true") throw new Error(printed);
        });
      }
    } finally {
      await server.stop();
    }
    for (const resolution of ["node16", "nodenext", "bundler"])
      await report.check(`its types are right under ${resolution}, from both kinds of modules`, () =>
        compile(folder, resolution),
      );
    await report.check("a bundler leaves out what is not used", () => shake(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its dependencies are those of this checkout: nothing is downloaded. */
async function install(folder) {
  await exec(process.execPath, [join(root, "tools/package-client.mjs"), "--out", folder], { cwd: root });
  const [archive] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "sparknb"), { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, archive), "-C", join(modules, "sparknb"), "--strip-components=1"]);
  const { dependencies } = JSON.parse(readFileSync(join(modules, "sparknb/package.json"), "utf8"));
  for (const name of [...Object.keys(dependencies), "typescript", "@types/node"]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  return `${(statSync(join(folder, archive)).size / 1024).toFixed(0)} KB, needs ${Object.keys(dependencies).join(", ")}`;
}

const heads = {
  mjs: 'import { AnalysisException, functions as F, SparkSession } from "sparknb";',
  cjs: 'const { AnalysisException, functions: F, SparkSession } = require("sparknb");',
};
const program = `(async () => {
  const spark = await SparkSession.builder().remote(process.argv[2]).create();
  const plusOne = F.udf((n) => Number(n) + 1, "int");
  const row = await spark.range(5).agg(F.count("*").as("n"), F.max(plusOne("id")).as("m")).first();
  const condition = await spark.sql("select 1/0").collect().catch((error) => error.condition);
  const wrong = await spark.range(1).select("nope").collect().catch((error) => error);
  console.log(String(row.n), row.m - 2, condition, wrong instanceof AnalysisException);
  await spark.stop();
})();
`;

const typed = `import { type DataFrame, functions as F, type Row, SparkSession, types as T } from "sparknb";
export async function use(spark: SparkSession): Promise<Row[]> {
  const df: DataFrame = spark.range(3).filter(F.col("id").gt(1));
  // @ts-expect-error rows are counted by a number: the types are there
  df.limit("3");
  // @ts-expect-error upper has one argument
  F.upper("a", "b");
  const schema: T.StructType = await df.schema();
  console.log(schema.fields.length, (await df.toArrow()).numRows, (await df.count()).toFixed());
  return df.collect();
}
`;

async function compile(folder, resolution) {
  for (const extension of ["mts", "cts"]) writeFileSync(join(folder, `use.${extension}`), typed);
  const options = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    ...(resolution === "bundler" ? ["--module", "esnext", "--moduleResolution", "bundler"] : ["--module", resolution]),
    "--target",
    "es2022",
    "--types",
    "node",
  ];
  await exec(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, "use.mts", "use.cts"], {
    cwd: folder,
  });
}

async function shake(folder) {
  const size = async (text) => {
    const bundled = await esbuild.build({
      stdin: { contents: text, resolveDir: folder },
      bundle: true,
      minify: true,
      write: false,
      platform: "node",
      format: "esm",
      packages: "bundle",
      external: ["apache-arrow", "@grpc/grpc-js", "@bufbuild/protobuf", "typescript"],
    });
    return bundled.outputFiles[0].text.length;
  };
  const whole = await size('export * from "sparknb";');
  const value = await size('export { Decimal } from "sparknb";');
  const columns = await size(
    'import { functions as F } from "sparknb"; export const column = F.upper(F.col("a")).as("b");',
  );
  if (value > whole / 20) throw new Error(`Decimal alone takes ${value} of ${whole} bytes`);
  if (columns > whole / 2) throw new Error(`A column takes ${columns} of ${whole} bytes`);
  return `of ${whole} bytes ${value} for one class of values, ${columns} for columns of two functions`;
}
