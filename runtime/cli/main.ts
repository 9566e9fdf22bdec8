import { version } from "../../package.json";
import { CommandError } from "./command-error";
import { commands } from "./commands/index";
import { helpText } from "./help";

async function main([name = "--help", ...rest]: readonly string[]): Promise<number> {
  if (name === "--version" || name === "-v") return print(version);
  const command = commands[name];
  if (!command || rest.includes("--help")) {
    const isAsked = command !== undefined || name === "--help" || name === "-h" || name === "help";
    if (isAsked) return print(helpText(commands, command));
    throw new CommandError(`There is no command ${name}. \`sparknb --help\` lists them.`);
  }
  return command.run(rest);
}

const print = (text: string): number => {
  console.log(text);
  return 0;
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A mistake of ours shows its stack; everything expected is one sentence.
    const isExpected = error instanceof Error && (error instanceof CommandError || error.name === "ProcessStartError");
    console.error(isExpected ? `sparknb: ${error.message}` : error);
    process.exitCode = 1;
  },
);
