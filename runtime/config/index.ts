export type { ConfigKey } from "./config-key";
export { knownKeys, SessionConfig } from "./session-config";
