import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installVsix } from "../setup/extension.mjs";
import { workFolder } from "../setup/setup.mjs";

const program = fileURLToPath(new URL("./run-scenario.mjs", import.meta.url));

/** By exit code. */
const ends = { 0: "passed", 2: "skipped" };

/**
 * Runs scenarios one after the other, beside other lanes: with an installed extension, user data and temporary files of its own, so that no
 * scenario sees another one's processes.
 */
export class Lane {
  constructor(id) {
    this.folder = join(workFolder, `lane-${id}`);
    this.extensionsFolder = join(this.folder, "extensions");
  }

  /** @param {string[]} waiting scenarios that no lane has taken yet @returns {Promise<string[]>} `passed`, `failed` or `skipped`, each */
  async work({ codeServer, vsix }, waiting) {
    // Short: sockets lie there.
    const temporary = mkdtempSync(join(tmpdir(), "lane-"));
    try {
      await installVsix(codeServer, vsix, this.extensionsFolder, join(this.folder, "user-data"));
      const all = [];
      for (let file = waiting.shift(); file; file = waiting.shift())
        all.push(await this.run(file, codeServer, temporary));
      return all;
    } finally {
      try {
        rmSync(temporary, { recursive: true, force: true, maxRetries: 15 });
      } catch (error) {
        // A process that outlives its window for a moment may still write there.
        console.log(`${temporary} is left: ${error.message}`);
      }
    }
  }

  async run(file, codeServer, temporary) {
    const { XDG_RUNTIME_DIR: _, ...env } = process.env;
    const place = { codeServer, workFolder, laneFolder: this.folder, extensionsFolder: this.extensionsFolder };
    const child = fork(program, [file, JSON.stringify(place)], { env: { ...env, TMPDIR: temporary } });
    const code = await new Promise((resolve) => child.once("exit", resolve));
    return ends[code] ?? "failed";
  }
}
