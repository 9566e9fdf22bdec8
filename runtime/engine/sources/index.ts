import { sourceOf } from "./registry";
import type { Scan, ScanRequest } from "./source";

export { sourceOf } from "./registry";
export type * from "./source";

export const scanFiles = (request: ScanRequest): Scan => sourceOf(request.relation.format).scan(request);
