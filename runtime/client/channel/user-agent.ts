import { platform } from "node:os";
import { IllegalArgumentException } from "./errors";

/** The Spark release whose protocol and behaviour this client follows. */
export const sparkVersion = "4.3.0";

/** What the server's logs show of us: name, protocol version, system, language. */
export function clientType(userAgent = "sparknb"): string {
  const { length } = encodeURIComponent(userAgent);
  if (length > 2048) {
    throw new IllegalArgumentException(
      `'user_agent' parameter should not exceed 2048 characters after URL escaping, found ${length} characters.`,
    );
  }
  return `${userAgent} spark/${sparkVersion} os/${platform()} node/${process.versions.node}`;
}
