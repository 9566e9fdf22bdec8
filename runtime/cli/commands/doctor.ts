import { parseArguments } from "../arguments";
import type { Command } from "../command";
import { driverFinding } from "../doctor/driver-findings";
import type { Finding } from "../doctor/finding";
import { duckdbFinding, machineFinding, nodeFinding, scratchFinding } from "../doctor/node-findings";
import { optionalFindings } from "../doctor/optional-findings";

const marks: Readonly<Record<Finding["state"], string>> = { ok: "ok", missing: "--", failed: "!!" };

export const doctor: Command = {
  usage: "doctor",
  summary: "Says what sparknb finds on this machine. Exit code 1 when something that it needs is missing.",
  options: [],
  async run(args) {
    parseArguments({ args: [...args], options: {} });
    const findings = [
      nodeFinding(),
      await duckdbFinding(),
      machineFinding(),
      scratchFinding(),
      driverFinding(),
      ...optionalFindings(),
    ];
    const width = Math.max(...findings.map(({ name }) => name.length));
    for (const { name, state, text } of findings) console.log(`${marks[state]}  ${name.padEnd(width)}  ${text}`);
    return findings.some(({ state }) => state === "failed") ? 1 : 0;
  },
};
