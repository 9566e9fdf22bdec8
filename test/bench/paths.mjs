import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");
/** For what a run makes and nobody keeps. */
export const work = join(import.meta.dirname, ".work");
