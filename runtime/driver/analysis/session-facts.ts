import type { SessionFacts } from "../../engine/functions/index";
import type { Session } from "../session/session";

/** What analysis sees of a session, fixed at the moment a query starts. */
export function sessionFacts(session: Session): SessionFacts {
  const { config, catalog } = session;
  return {
    ansi: config.boolean("spark.sql.ansi.enabled"),
    timeZone: config.get("spark.sql.session.timeZone"),
    caseSensitive: config.boolean("spark.sql.caseSensitive"),
    config: (key) => config.find(key),
    now: BigInt(Date.now()) * 1000n,
    currentUser: session.userId || "anonymous",
    currentCatalog: catalog.currentCatalog,
    currentDatabase: catalog.currentDatabase,
    newId: session.newId,
  };
}
