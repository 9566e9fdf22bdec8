import { setCallSiteProvider } from "../../runtime/client/api";
import type { Span } from "../syntax/program";

/** Where in a notebook a node of a plan was made: what Spark's errors give back. */
export interface Site extends Span {
  readonly cellId: string;
}

let current: Site | undefined;

const text = ({ cellId, start, end }: Site) => `${start}:${end}:${cellId}`;

export function parseSite(callSite: string): Site | undefined {
  const [start, end, ...cellId] = callSite.split(":");
  if (start === undefined || end === undefined || cellId.length === 0) return undefined;
  return { start: Number(start), end: Number(end), cellId: cellId.join(":") };
}

/** Runs code that makes plans, on behalf of a piece of a cell. */
export function at<T>(site: Site, make: () => T): T {
  const outer = current;
  current = site;
  try {
    return make();
  } finally {
    current = outer;
  }
}

export function traceCallSites(): void {
  setCallSiteProvider(() => current && { fragment: "", callSite: text(current) });
}
