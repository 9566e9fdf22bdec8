import { join } from "node:path";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";

/** Our restated .proto files describe the same messages as PySpark's own descriptors: names, numbers, types. */
export async function protocol(report, python) {
  await report.check("Spark Connect's messages are PySpark's", async () => {
    const image = join(work, "protocol.binpb");
    await exec("npx", ["buf", "build", "-o", image, "--as-file-descriptor-set"], { cwd: root });
    return (await exec(python, [join(root, "test", "compat", "protocol.py"), image])).trim();
  });
}
