import { spawn } from "node:child_process";

/** Runs a command and shows what it prints. @throws Error when it fails */
export async function runCommand(command, args, options = {}) {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
}
