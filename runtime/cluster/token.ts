import { randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, in characters that need no quoting in a URL. */
export const newToken = () => randomBytes(32).toString("base64url");

/** Compares in a time that does not tell where the two differ. */
export function isSameToken(expected: string, given: unknown): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
