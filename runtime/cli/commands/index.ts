import type { Command } from "../command";
import { check } from "./check";
import { convert } from "./convert";
import { doctor } from "./doctor";
import { run } from "./run";
import { server } from "./server";

export const commands: Readonly<Record<string, Command>> = { run, check, server, convert, doctor };
