import { toLocal } from "../sql/time-zone";
import type { CallWriter } from "../sql/writer";

/** An argument's wall clock in the session's zone, as TIMESTAMP or DATE. */
export const local = ({ args, types, timeZone }: CallWriter, index = 0): string =>
  types[index]!.kind === "timestamp" ? toLocal(args[index]!, timeZone) : args[index]!;
