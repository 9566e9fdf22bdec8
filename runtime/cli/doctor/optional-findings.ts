import { spawnSync } from "node:child_process";
import type { Finding } from "./finding";

/** Programs that sparknb can use and does not need. */
const optional: readonly { readonly name: string; readonly command: readonly string[]; readonly use: string }[] = [
  { name: "Python", command: ["python3", "--version"], use: "for Python cells" },
  {
    name: "PySpark",
    command: ["python3", "-c", "import pyspark; print(pyspark.__version__)"],
    use: "for Python cells",
  },
  { name: "Java", command: ["java", "-version"], use: "for a Spark of your own" },
];
const timeout = 10_000;

export function optionalFindings(): Finding[] {
  return optional.map(({ name, command: [program, ...args], use }) => {
    const { status, stdout, stderr } = spawnSync(program!, args, { encoding: "utf8", timeout, windowsHide: true });
    const line = `${stdout ?? ""}${stderr ?? ""}`.trim().split("\n")[0] ?? "";
    return status === 0
      ? { name, state: "ok", text: line }
      : { name, state: "missing", text: `not found (optional, ${use})` };
  });
}
