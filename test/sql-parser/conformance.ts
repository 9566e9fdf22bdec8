/**
 * Answers parser cases: JSON lines `{id, kind, sql}` on stdin, `{id, ok, condition, message}` on stdout, in order. Bundled with esbuild, it is what
 * the conformance runner calls (`parser.py run --cmd 'node …'`).
 */
import { createInterface } from "node:readline";
import { checkText } from "../../runtime/sql/index";

createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, kind, sql } = JSON.parse(line);
  const error = checkText(kind, sql);
  process.stdout.write(`${JSON.stringify({ id, ok: !error, condition: error?.condition, message: error?.message })}\n`);
});
