import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandError } from "./command-error";

/** As `parseArgs` of Node; mistakes are for the user. @throws CommandError */
export function parseArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}

/** `--conf K=V`, any number of times. */
export function parseConf(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new CommandError(`--conf takes KEY=VALUE, not ${pair}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

export function parseWholeNumber(flag: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new CommandError(`${flag} takes a whole number from ${min} to ${max}, not ${text}`);
  }
  return value;
}
